package jp.ward.guard.audit.disclosure;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.web.ListQuery;

/** The query parameters of the disclosures of a measure. Held by DisclosuresFilterStoryTest. */
final class DisclosureQuery {

  private static final Set<String> FILTERS =
      Set.of("from", "until", "attribute", "office", "act", "channel", "verdict", "told", "match");

  private DisclosureQuery() {}

  /** With the filter, and these parameters beside it. */
  static ListQuery of(Map<String, List<String>> parameters, String... more) {
    Set<String> names = new HashSet<>(FILTERS);
    names.addAll(List.of(more));
    return new ListQuery(parameters, names, "unknown parameter; use only ", " 指定できない条件です。");
  }

  static DisclosureFilter filter(ListQuery query, Directory directory) {
    LocalDate from = query.day("from");
    LocalDate until = query.day("until");
    if (from != null && until != null && until.isBefore(from)) {
      query.refuse("until", "give a day from `from` on fromの日以後を指定してください。");
    }
    String office = query.one("office");
    if (office != null && directory.office(office).isEmpty()) {
      query.refuse("office", "name an office from offices.csv 課コードを指定してください。");
    }
    return new DisclosureFilter(
        from,
        until,
        query.word("attribute", Attribute.class),
        office,
        query.word("act", Act.class),
        query.word("channel", Channel.class),
        // A refusal never says that something is permitted, not even as a word to choose.
        query.word("verdict", Outcome.class, "the verdicts of the contract"),
        query.word("told", Told.class),
        query.word("match", DisclosureMatch.class));
  }
}
