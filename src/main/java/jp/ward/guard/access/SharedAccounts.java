package jp.ward.guard.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.ward.guard.kernel.PersonId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells which accounts several people share, by patterns over their folded ids (contract 4.1).
 *
 * <p>Written with commas between them; {@code *} stands for any characters, {@code ?} for one:
 * {@code counter-*,night-desk-?}.
 */
@ApplicationScoped
public class SharedAccounts {

  private final List<Pattern> patterns;

  @Inject
  SharedAccounts(
      @ConfigProperty(name = CallerSettings.SHARED_ACCOUNTS) Optional<String> expression) {
    this(expression.orElse(""));
  }

  SharedAccounts(String expression) {
    patterns =
        Arrays.stream(expression.split(","))
            .map(PersonId::fold)
            .filter(one -> !one.isEmpty())
            .map(SharedAccounts::pattern)
            .toList();
  }

  private static Pattern pattern(String folded) {
    StringBuilder regex = new StringBuilder();
    folded
        .codePoints()
        .forEach(
            c ->
                regex.append(
                    switch (c) {
                      case '*' -> ".*";
                      case '?' -> ".";
                      default -> Pattern.quote(Character.toString(c));
                    }));
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  /** Whether one of the ids of a member of staff is that of an account which several share. */
  public boolean include(Person person) {
    return person.foldedIds().values().stream()
        .anyMatch(id -> patterns.stream().anyMatch(one -> one.matcher(id).matches()));
  }
}
