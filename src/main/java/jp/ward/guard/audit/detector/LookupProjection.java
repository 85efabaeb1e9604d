package jp.ward.guard.audit.detector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.ward.guard.audit.trail.Projection;
import jp.ward.guard.audit.trail.StaffKeys;
import jp.ward.guard.audit.trail.Taken;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Flag;
import jp.ward.guard.decision.Party;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Office;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.record.RecordedCheck;
import jp.ward.guard.record.RecordedEntry;
import jp.ward.guard.record.RecordedQuestion;

/**
 * Follows who asked about whom, for what only several questions together can show. Held by
 * OrdinaryWeekTest.
 */
@ApplicationScoped
class LookupProjection implements Projection {

  private static final LocalTime OPENS = LocalTime.of(7, 0);
  private static final LocalTime CLOSES = LocalTime.of(20, 0);
  private static final Set<String> WEEKEND =
      Set.of(DayOfWeek.SATURDAY.name(), DayOfWeek.SUNDAY.name());
  private static final Set<Act> ANSWERS = EnumSet.of(Act.ANSWER, Act.ISSUE);
  private static final Set<Party> NOT_PRIVATE =
      EnumSet.of(
          Party.SELF,
          Party.OFFICE,
          Party.OTHER_MUNICIPALITY,
          Party.PUBLIC_BODY,
          Party.POLICE,
          Party.COURT,
          Party.SYSTEM,
          Party.STAFF);

  private final EntityManager entities;
  private final Directory directory;
  private final StaffKeys staffKeys;
  private final TriedMarks tried;
  private final Taken taken;
  private final ZoneId zone;

  LookupProjection(
      EntityManager entities,
      Directory directory,
      StaffKeys staffKeys,
      TriedMarks tried,
      Taken taken,
      ZoneId zone) {
    this.entities = entities;
    this.directory = directory;
    this.staffKeys = staffKeys;
    this.tried = tried;
    this.taken = taken;
    this.zone = zone;
  }

  @Override
  public void take(List<RecordedEntry> items) {
    List<LookupRow> rows =
        items.stream().filter(RecordedEntry::isCheck).flatMap(item -> rows(item).stream()).toList();
    taken.persistNew(LookupRow.class, rows, row -> row.id);
    entities.flush();
  }

  private List<LookupRow> rows(RecordedEntry item) {
    Map<String, Boolean> subjects = new LinkedHashMap<>();
    if (!item
        .isReferred()) { // or what is counted of a party's referral would tell it from a drawn one
      item.measures().forEach(measure -> subjects.put(measure, true));
    }
    if (subjects.isEmpty()) {
      item.people().stream()
          .filter(marks -> !marks.isEmpty())
          .forEach(marks -> subjects.put(new TreeSet<>(marks).first(), false));
    }
    List<LookupRow> rows = new ArrayList<>();
    subjects.forEach((subject, byMeasure) -> rows.add(row(item, rows.size(), subject, byMeasure)));
    return rows;
  }

  private LookupRow row(RecordedEntry item, int place, String subject, boolean byMeasure) {
    ZonedDateTime at = item.at().atZone(zone);
    RecordedCheck check = item.asCheck();
    RecordedQuestion asked = check.question();
    Set<Flag> flags = check.answer().flags();
    LookupRow row = new LookupRow();
    row.id = item.entry() + "/" + place;
    row.entry = item.entry();
    row.at = item.at();
    row.day = at.toLocalDate();
    row.office = item.stored().office();
    row.municipality = directory.office(row.office).map(Office::municipality).orElse(null);
    row.staff = staffKeys.of(item.actor());
    row.subject = subject;
    row.byMeasure = byMeasure;
    row.act = asked.act().name();
    row.words = words(asked);
    row.stopped = item.isStopped();
    row.byStaffId = namesByStaffId(asked);
    row.cleared = check.answer().clearanceEnds() != null;
    row.tried = tried.of(asked);
    row.sought = ANSWERS.contains(asked.act()) && !NOT_PRIVATE.contains(asked.recipient().party());
    row.respondentSide =
        flags.contains(Flag.RECIPIENT_IS_RESPONDENT)
            || flags.contains(Flag.RECIPIENT_IS_RESPONDENT_SIDE);
    row.outOfHours =
        WEEKEND.contains(at.getDayOfWeek().name())
            || at.toLocalTime().isBefore(OPENS)
            || !at.toLocalTime().isBefore(CLOSES);
    return row;
  }

  /** How it was put; who asks the same of many in the same words works through a list. */
  private static String words(RecordedQuestion asked) {
    return String.join(
        " ",
        asked.act().name(),
        asked.channel().name(),
        asked.purpose(),
        asked.recipient().party().name(),
        asked.recipient().verified().name(),
        asked.destination().kind().name());
  }

  /** Whether a resident asked about is named by a staff id. */
  private static boolean namesByStaffId(RecordedQuestion asked) {
    return asked.about().stream()
        .flatMap(one -> one.identifiers().stream())
        .anyMatch(one -> one.scheme() == Scheme.STAFF);
  }
}
