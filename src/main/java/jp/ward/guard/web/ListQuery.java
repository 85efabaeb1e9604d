package jp.ward.guard.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.ward.guard.kernel.FieldProblems;

/** The query parameters of a list; unknown, repeated and senseless ones are refused together. */
public final class ListQuery {

  private static final int USUAL_LIMIT = 50;
  private static final int HIGHEST_LIMIT = 200;
  private static final String ID = "_[0-9A-HJKMNP-TV-Z]{26}";

  private final Map<String, List<String>> parameters;
  private final FieldProblems problems = new FieldProblems();

  public ListQuery(Map<String, List<String>> parameters, String... own) {
    this(parameters, withPaging(own), "unknown parameter; use only ", " 条件を直してください。");
  }

  /**
   * Takes these parameters and no others, and what to say of an unknown one before and behind the
   * names that are known.
   */
  public ListQuery(
      Map<String, List<String>> parameters, Set<String> names, String before, String behind) {
    this.parameters = parameters;
    parameters.forEach(
        (name, values) -> {
          if (!names.contains(name)) {
            problems.add("query", before + String.join(", ", new TreeSet<>(names)) + behind);
          } else if (values.size() != 1) {
            problems.add(name, "give it once 1回だけ指定してください。");
          }
        });
  }

  private static Set<String> withPaging(String... own) {
    Set<String> names = new TreeSet<>(List.of(own));
    names.addAll(List.of("limit", "cursor"));
    return names;
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
    return word(
        name,
        type,
        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(" ")));
  }

  /** Reads a word, with what is said of the words that could be used. */
  public <E extends Enum<E>> E word(String name, Class<E> type, String words) {
    String given = one(name);
    if (given == null) {
      return null;
    }
    for (E word : type.getEnumConstants()) {
      if (word.name().equals(given)) {
        return word;
      }
    }
    problems.add(name, "use one of " + words + " いずれか1語にしてください。");
    return null;
  }

  /** {@code true} or {@code false}; null where it is absent. */
  public Boolean yesOrNo(String name) {
    String text = one(name);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      problems.add(name, "use one of true false trueかfalseにしてください。");
    }
    return text == null ? null : Boolean.valueOf(text);
  }

  /** A day such as {@code 2026-04-01}; null where it is absent or none. */
  public LocalDate day(String name) {
    String text = one(name);
    try {
      // A year of five digits and more is a day to Java, and none to the database.
      if (text == null || text.length() == 10) {
        return text == null ? null : LocalDate.parse(text);
      }
    } catch (DateTimeParseException e) {
      // refused below, like a day of another length
    }
    problems.add(name, "give a day such as 2026-04-01 日付で指定してください。");
    return null;
  }

  /** Text of up to so many characters that a database can look for; null where it is absent. */
  public String text(String name, int longest) {
    String text = one(name);
    if (text != null && text.codePointCount(0, text.length()) > longest) {
      problems.add(name, Messages.length(longest));
    }
    if (text != null && !StorableText.isStorable(text)) {
      problems.add(name, Messages.CHARACTERS);
    }
    return text;
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
    return cursor("[a-z]{3}");
  }

  /** Reads a cursor where ids begin with this. */
  public String cursor(String prefix) {
    String text = one("cursor");
    if (text != null && !text.matches(prefix + ID)) {
      problems.add("cursor", "give the next of the page before, unchanged 前ページのnextをそのまま送ってください。");
    }
    return text == null ? "" : text;
  }

  public void refuse(String name, String message) {
    problems.add(name, message);
  }

  public void close() {
    Refusal.refuseAny(problems);
  }

  /** As it was given; null where it is absent. */
  public String one(String name) {
    return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
  }
}
