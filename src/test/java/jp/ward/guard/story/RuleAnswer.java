package jp.ward.guard.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ward.guard.decision.Attribute;

/** The answer to a check, with what a rule's story says of it. */
public final class RuleAnswer {

  private final Response answer;

  private RuleAnswer(Response answer) {
    this.answer = answer;
  }

  public static RuleAnswer of(Response answer) {
    assertEquals(200, answer.statusCode(), answer.asString());
    return new RuleAnswer(answer);
  }

  /** The verdict, given by a row of this number. */
  public RuleAnswer is(String verdict, int rule) {
    is(verdict);
    String by = answer.path("rule");
    assertTrue(by.matches("R%02d\\D*".formatted(rule)), answer.asString());
    return this;
  }

  /** The verdict, whichever row gave it. */
  public RuleAnswer is(String verdict) {
    assertEquals(verdict, answer.path("verdict"), answer.asString());
    return this;
  }

  /** Exactly these flags. */
  public RuleAnswer flags(String... flags) {
    List<String> given = answer.path("flags");
    assertEquals(sorted(Stream.of(flags)), sorted(given.stream()), answer.asString());
    return this;
  }

  /** That somebody asked about is protected, and exactly these flags beside it. */
  public RuleAnswer guarded(String... flags) {
    return flags(Stream.concat(Stream.of("ABOUT_PROTECTED_PERSON"), Arrays.stream(flags)));
  }

  private RuleAnswer flags(Stream<String> flags) {
    return flags(flags.toArray(String[]::new));
  }

  /** As about anybody: no flag, and nothing withheld. */
  public RuleAnswer tellsNothingOfAMeasure() {
    return flags().withholds();
  }

  public RuleAnswer withholds(String... attributes) {
    List<String> given = answer.path("withhold");
    assertEquals(sorted(Stream.of(attributes)), sorted(given.stream()), answer.asString());
    return this;
  }

  public RuleAnswer withholdsEverythingBut(String... attributes) {
    Set<String> kept = Set.of(attributes);
    return withholds(
        Arrays.stream(Attribute.values())
            .map(Enum::name)
            .filter(one -> !kept.contains(one))
            .toArray(String[]::new));
  }

  /** Whether two people can be asked for it now. */
  public RuleAnswer requestable(boolean requestable) {
    assertEquals(requestable, answer.<Boolean>path("approval.requestable"), answer.asString());
    return this;
  }

  /** A block can't be approved away. */
  public RuleAnswer nobodyCanApprove() {
    assertNull(answer.<Object>path("approval"), answer.asString());
    return this;
  }

  public RuleAnswer steps(String words) {
    List<String> steps = answer.path("instructions.steps");
    assertTrue(steps.stream().anyMatch(one -> one.contains(words)), answer.asString());
    return this;
  }

  /** The words of the clerk, and the keys of everything. */
  public String shape() {
    return answer.jsonPath().getMap("").keySet()
        + " "
        + answer.jsonPath().getMap("instructions").keySet();
  }

  public String words() {
    return answer.path("instructions.code") + " " + answer.path("instructions.say");
  }

  public String id() {
    return answer.path("id");
  }

  public int entry() {
    return answer.path("receipt.entry");
  }

  public String token() {
    return answer.path("clearance.token");
  }

  public List<String> offices() {
    return answer.path("approval.conditions.office");
  }

  private static Set<String> sorted(Stream<String> words) {
    return words.collect(Collectors.toCollection(TreeSet::new));
  }
}
