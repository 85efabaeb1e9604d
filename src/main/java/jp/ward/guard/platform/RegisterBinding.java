package jp.ward.guard.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Decides whether these keys and this database belong together. Pure. */
final class RegisterBinding {

  /**
   * What the start found.
   *
   * @param folderId the register to which the key folder is bound, if it is
   * @param folderChecks key name to check value, of the key folder
   * @param databaseId the register that the database holds, if it does
   * @param databaseChecks key name to check value, as the database remembers them
   * @param databaseIsEmpty whether no table holds anything
   * @param newRegisterIsMeant GUARD_NEW_REGISTER
   */
  record Found(
      Optional<String> folderId,
      Map<String, String> folderChecks,
      Optional<String> databaseId,
      Map<String, String> databaseChecks,
      boolean databaseIsEmpty,
      boolean newRegisterIsMeant) {}

  /** BIND_NEW, CONTINUE or REFUSE. */
  sealed interface Outcome {}

  /** A new register begins. */
  record BindNew() implements Outcome {}

  /** The register goes on; {@code newKeys} were added by a rotation, mostly none. */
  record Continue(Set<String> newKeys) implements Outcome {}

  /** No start. At least one cause. */
  record Refuse(List<BindingCause.Named> causes) implements Outcome {}

  private RegisterBinding() {}

  static Outcome decide(Found found) {
    return found.databaseId().isPresent() ? known(found) : unknown(found);
  }

  private static Outcome unknown(Found found) {
    if (!found.databaseIsEmpty() || !found.databaseChecks().isEmpty()) {
      return refuse(BindingCause.BINDING_LOST);
    }
    return found.folderId().isEmpty() || found.newRegisterIsMeant()
        ? new BindNew()
        : refuse(BindingCause.EMPTY_DATABASE);
  }

  private static Outcome known(Found found) {
    List<BindingCause.Named> causes = new ArrayList<>();
    if (found.folderId().isEmpty()) {
      causes.add(BindingCause.UNBOUND_KEYS.named(""));
    } else if (!found.folderId().equals(found.databaseId())) {
      causes.add(BindingCause.OTHER_REGISTER.named(""));
    }
    if (found.databaseChecks().isEmpty()) {
      causes.add(BindingCause.BINDING_LOST.named(""));
    }
    found
        .databaseChecks()
        .forEach(
            (name, check) -> {
              String present = found.folderChecks().get(name);
              if (present == null) {
                causes.add(BindingCause.KEY_MISSING.named(name));
              } else if (!present.equals(check)) {
                causes.add(BindingCause.OTHER_KEY.named(name));
              }
            });
    Set<String> added = new TreeSet<>(found.folderChecks().keySet());
    added.removeAll(found.databaseChecks().keySet());
    if (!found.databaseChecks().isEmpty()) {
      // Only identifier keys wrap what was there before; any other addition replaces something.
      added.stream()
          .filter(name -> !name.startsWith("identifier-"))
          .forEach(name -> causes.add(BindingCause.KEY_NOT_EXPECTED.named(name)));
    }
    return causes.isEmpty() ? new Continue(added) : new Refuse(List.copyOf(causes));
  }

  private static Outcome refuse(BindingCause cause) {
    return new Refuse(List.of(cause.named("")));
  }
}
