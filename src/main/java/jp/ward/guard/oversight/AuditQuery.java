package jp.ward.guard.oversight;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.ward.guard.access.Refusal;
import jp.ward.guard.audit.Kind;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.Flag;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.kernel.FieldProblems;

/** Reads the query parameters of the audit; what would single out a person is no parameter. */
final class AuditQuery {

  private static final Set<String> FILTERS =
      new TreeSet<>(
          Set.of(
              "from",
              "until",
              "office",
              "kind",
              "act",
              "channel",
              "verdict",
              "flag",
              "staff",
              "stopped",
              "reviewed"));
  private static final int USUAL_LIMIT = 50;
  private static final int HIGHEST_LIMIT = 200;

  private final Map<String, List<String>> parameters;
  private final FieldProblems problems = new FieldProblems();

  /** Takes the names of parameters beside those of the filter. */
  AuditQuery(Map<String, List<String>> parameters, String... more) {
    this(parameters, FILTERS, more);
  }

  /** Without a filter: these parameters alone. */
  static AuditQuery of(Map<String, List<String>> parameters, String... names) {
    return new AuditQuery(parameters, Set.of(), names);
  }

  private AuditQuery(Map<String, List<String>> parameters, Set<String> filters, String... more) {
    this.parameters = parameters;
    Set<String> names = new TreeSet<>(filters);
    names.addAll(Arrays.asList(more));
    parameters.forEach(
        (name, values) -> {
          if (!names.contains(name)) {
            problems.add(
                "query",
                "unknown parameter, and nobody can be searched for; use only "
                    + String.join(", ", names)
                    + " 個人を特定する条件は使えません。");
          } else if (values.size() != 1) {
            problems.add(name, "give it once 1回だけ指定してください。");
          }
        });
  }

  AuditFilter filter() {
    LocalDate from = day("from");
    LocalDate until = day("until");
    if (from != null && until != null && until.isBefore(from)) {
      problems.add("until", "give a day from `from` on fromの日以後を指定してください。");
    }
    String staff = one("staff");
    if (staff != null && !staff.matches("[A-Za-z0-9_-]{43}")) {
      problems.add("staff", "give a staffKey of this audit's own answers 一覧のstaffKeyを指定してください。");
    }
    return new AuditFilter(
        from,
        until,
        one("office"),
        word("kind", Kind.class),
        word("act", Act.class),
        word("channel", Channel.class),
        word("verdict", Outcome.class),
        word("flag", Flag.class),
        staff,
        yesOrNo("stopped"),
        yesOrNo("reviewed"));
  }

  String cursor() {
    return one("cursor");
  }

  int limit() {
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

  void refuse(String name, String message) {
    problems.add(name, message);
  }

  void close() {
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
  }

  private Boolean yesOrNo(String name) {
    String text = one(name);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      problems.add(name, "use one of true false trueかfalseにしてください。");
    }
    return text == null ? null : Boolean.valueOf(text);
  }

  /** An id of this kind from a page before; empty where none is given, before every id. */
  String id(String name, String prefix) {
    String text = one(name);
    if (text != null && !text.matches(prefix + "_[0-9A-HJKMNP-TV-Z]{26}")) {
      problems.add(name, "give the next of the page before, unchanged 前ページのnextをそのまま送ってください。");
    }
    return text == null ? "" : text;
  }

  LocalDate day(String name) {
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

  String one(String name) {
    return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
  }

  <E extends Enum<E>> E word(String name, Class<E> type) {
    String given = one(name);
    if (given == null) {
      return null;
    }
    E[] words = type.getEnumConstants();
    return Arrays.stream(words)
        .filter(word -> word.name().equals(given))
        .findFirst()
        .orElseGet(
            () -> {
              // A refusal never says that something is permitted, not even as a word to choose.
              String all =
                  type == Outcome.class
                      ? "the verdicts of the contract"
                      : Arrays.stream(words).map(Enum::name).collect(Collectors.joining(" "));
              problems.add(name, "use one of " + all + " いずれか1語にしてください。");
              return null;
            });
  }
}
