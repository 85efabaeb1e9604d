package jp.ward.guard.access;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.ward.guard.kernel.FieldProblems;

/** The query parameters of a list; unknown, repeated and senseless ones are refused together. */
public final class ListQuery {

  private static final int USUAL_LIMIT = 50;
  private static final int HIGHEST_LIMIT = 200;
  private static final Pattern CURSOR = Pattern.compile("[a-z]{3}_[0-9A-HJKMNP-TV-Z]{26}");

  private final Map<String, List<String>> parameters;
  private final FieldProblems problems = new FieldProblems();

  public ListQuery(Map<String, List<String>> parameters, String... own) {
    this.parameters = parameters;
    Set<String> names = new TreeSet<>(List.of(own));
    names.addAll(List.of("limit", "cursor"));
    parameters.forEach(
        (name, values) -> {
          if (!names.contains(name)) {
            problems.add(
                "query",
                "unknown parameter; use only " + String.join(", ", names) + " 条件を直してください。");
          } else if (values.size() != 1) {
            problems.add(name, "give it once 1回だけ指定してください。");
          }
        });
  }

  /** The one value that a parameter can have, or that it is absent. */
  public boolean has(String name, String value) {
    String given = one(name);
    if (given != null && !given.equals(value)) {
      problems.add(name, "use only " + value + " " + value + "だけを指定できます。");
    }
    return given != null;
  }

  public <E extends Enum<E>> E word(String name, Class<E> type) {
    String given = one(name);
    if (given == null) {
      return null;
    }
    for (E word : type.getEnumConstants()) {
      if (word.name().equals(given)) {
        return word;
      }
    }
    String words =
        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(" "));
    problems.add(name, "use one of " + words + " いずれか1語にしてください。");
    return null;
  }

  public int limit() {
    String text = one("limit");
    if (text == null) {
      return USUAL_LIMIT;
    }
    if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > HIGHEST_LIMIT) {
      problems.add("limit", "give a whole number from 1 to 200 1から200までの整数にしてください。");
      return USUAL_LIMIT;
    }
    return Integer.parseInt(text);
  }

  /** The last id of the page before; before every id where there is none. */
  public String cursor() {
    String text = one("cursor");
    if (text != null && !CURSOR.matcher(text).matches()) {
      problems.add("cursor", "give the next of the page before, unchanged 前ページのnextをそのまま送ってください。");
    }
    return text == null ? "" : text;
  }

  public void refuse(String name, String message) {
    problems.add(name, message);
  }

  public void close() {
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
  }

  private String one(String name) {
    return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
  }
}
