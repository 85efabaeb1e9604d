package jp.ward.guard.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who of those who may approve has signed in, until it is written down: so that an office learns
 * that nobody is left to approve before somebody waits for it (design 5).
 */
@ApplicationScoped
public class Presence {

  private static final List<Group> APPROVING = List.of(Group.MANAGER, Group.MEASURE_OFFICER);

  private final Set<SignIn> fresh = ConcurrentHashMap.newKeySet();

  /** One member of staff in one role at one office. */
  public record SignIn(Person person, String office, String municipality, Group role) {

    /** Prints role and office, and nobody. */
    @Override
    public String toString() {
      return role + " of " + office;
    }
  }

  void seen(Caller caller) {
    APPROVING.stream()
        .filter(caller::may)
        .map(
            role ->
                new SignIn(caller.person(), caller.office().code(), caller.municipality(), role))
        .forEach(fresh::add);
  }

  /** Sign-ins since the last call of {@link #taken}, which stay. */
  public Set<SignIn> fresh() {
    return Set.copyOf(fresh);
  }

  /** Callers seen since the last call. */
  public List<SignIn> taken() {
    List<SignIn> some = List.copyOf(fresh);
    some.forEach(fresh::remove);
    return some;
  }
}
