package jp.ward.guard.audit.trail;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.Flag;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.web.ListQuery;

/**
 * The query parameters of the audit; what would single out a person is no parameter. Held by
 * AuditStoryTest.
 */
public final class TrailQuery {

  private static final Set<String> FILTERS =
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
          "reviewed");

  private TrailQuery() {}

  /** With a filter, and these parameters beside it. */
  public static ListQuery filtered(Map<String, List<String>> parameters, String... more) {
    Set<String> names = new HashSet<>(FILTERS);
    names.addAll(List.of(more));
    return of(parameters, names);
  }

  /** Without a filter: these parameters alone. */
  public static ListQuery of(Map<String, List<String>> parameters, Set<String> names) {
    return new ListQuery(
        parameters,
        names,
        "unknown parameter, and nobody can be searched for; use only ",
        " 個人を特定する条件は使えません。");
  }

  public static TrailFilter filter(ListQuery query) {
    LocalDate from = query.day("from");
    LocalDate until = query.day("until");
    if (from != null && until != null && until.isBefore(from)) {
      query.refuse("until", "give a day from `from` on fromの日以後を指定してください。");
    }
    String staff = query.one("staff");
    if (staff != null && !staff.matches("[A-Za-z0-9_-]{43}")) {
      query.refuse("staff", "give a staffKey of this audit's own answers 一覧のstaffKeyを指定してください。");
    }
    return new TrailFilter(
        from,
        until,
        query.one("office"),
        query.word("kind", Kind.class),
        query.word("act", Act.class),
        query.word("channel", Channel.class),
        // A refusal never says that something is permitted, not even as a word to choose.
        query.word("verdict", Outcome.class, "the verdicts of the contract"),
        query.word("flag", Flag.class),
        staff,
        query.yesOrNo("stopped"),
        query.yesOrNo("reviewed"));
  }
}
