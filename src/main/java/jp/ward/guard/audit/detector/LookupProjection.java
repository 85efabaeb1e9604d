package jp.ward.guard.audit.detector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.ward.guard.audit.trail.LedgerItem;
import jp.ward.guard.audit.trail.Projection;
import jp.ward.guard.audit.trail.StaffKeys;
import jp.ward.guard.audit.trail.Taken;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Flag;
import jp.ward.guard.decision.Party;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Office;

/** Follows who asked about whom, for what only several questions together can show. */
@ApplicationScoped
class LookupProjection implements Projection {

  private static final LocalTime OPENS = LocalTime.of(7, 0);
  private static final LocalTime CLOSES = LocalTime.of(20, 0);
  private static final Set<String> WEEKEND =
      Set.of(DayOfWeek.SATURDAY.name(), DayOfWeek.SUNDAY.name());
  private static final Set<String> ANSWERS = Set.of(Act.ANSWER.name(), Act.ISSUE.name());
  private static final Set<String> NOT_PRIVATE =
      Set.of(
          Party.SELF.name(),
          Party.OFFICE.name(),
          Party.OTHER_MUNICIPALITY.name(),
          Party.PUBLIC_BODY.name(),
          Party.POLICE.name(),
          Party.COURT.name(),
          Party.SYSTEM.name(),
          Party.STAFF.name());
  private static final List<String> WORDS =
      List.of("act", "channel", "purpose", "party", "verified", "destination");

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
  public void take(List<LedgerItem> items) {
    List<LookupRow> rows =
        items.stream().filter(LedgerItem::isCheck).flatMap(item -> rows(item).stream()).toList();
    taken.persistNew(LookupRow.class, rows, row -> row.id);
    entities.flush();
  }

  private List<LookupRow> rows(LedgerItem item) {
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

  private LookupRow row(LedgerItem item, int place, String subject, boolean byMeasure) {
    ZonedDateTime at = item.at().atZone(zone);
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
    row.act = item.asked("act");
    row.words = String.join(" ", WORDS.stream().map(word -> "" + item.asked(word)).toList());
    row.stopped = item.isStopped();
    row.byStaffId = item.namesByStaffId();
    row.cleared = item.content().path("answer").path("clearance").isObject();
    row.tried = tried.of(item);
    row.sought = ANSWERS.contains(row.act) && !NOT_PRIVATE.contains(item.asked("party"));
    row.respondentSide =
        item.flags().contains(Flag.RECIPIENT_IS_RESPONDENT.name())
            || item.flags().contains(Flag.RECIPIENT_IS_RESPONDENT_SIDE.name());
    row.outOfHours =
        WEEKEND.contains(at.getDayOfWeek().name())
            || at.toLocalTime().isBefore(OPENS)
            || !at.toLocalTime().isBefore(CLOSES);
    return row;
  }
}
