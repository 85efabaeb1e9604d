package jp.ward.guard.architecture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tests that texts name, by their class or one method of it. */
final class Holders {

  /** Named without being tests of ours. */
  private static final Set<String> FOREIGN = Set.of("QuarkusTest", "ParameterizedTest");

  private static final Pattern NAME =
      Pattern.compile("\\b([A-Z]\\w*[a-z](?:Test|IT|Story))\\b(?:[.#](\\w+))?");

  /** How a test of a class is called after it. */
  private static final List<String> ENDS = List.of("Test", "IT", "StoryTest");

  private final Map<String, String> tests = new TreeMap<>();

  Holders(List<Source> sources) {
    sources.stream()
        .filter(one -> one.path().startsWith("src/test/java/"))
        .forEach(one -> tests.put(one.name().replace(".java", ""), one.words()));
  }

  /** Every holder that a text names and nobody wrote. */
  Stream<String> missingFrom(Source text) {
    return NAME.matcher(text.words())
        .results()
        .filter(found -> !exists(found))
        .map(MatchResult::group);
  }

  /** Whether a class has a test of its name, or a Javadoc in its file names a test that exists. */
  boolean hold(Source main) {
    String name = main.name().replace(".java", "");
    return ENDS.stream().anyMatch(end -> tests.containsKey(name + end))
        || NAME.matcher(main.javadocs().words())
            .results()
            .anyMatch(found -> !found.group(1).endsWith("Story") && exists(found));
  }

  private boolean exists(MatchResult found) {
    String test = found.group(1);
    String member = found.group(2);
    if (FOREIGN.contains(test)) {
      return true;
    }
    return tests.containsKey(test)
        && (member == null
            || member.equals("java")
            || Pattern.compile("\\b" + member + "( = |\\()").matcher(tests.get(test)).find());
  }
}
