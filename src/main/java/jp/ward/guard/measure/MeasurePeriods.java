package jp.ward.guard.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ward.guard.access.Posted;
import jp.ward.guard.ledger.GuardDays;
import jp.ward.guard.registration.ChangeForm;
import jp.ward.guard.registration.LegalDates;
import jp.ward.guard.registration.MeasureLifecycle;
import jp.ward.guard.registration.RegistrationForm;
import jp.ward.guard.web.Refusal;

/** Gives a measure its year, and further years. */
@ApplicationScoped
class MeasurePeriods {

  private final MeasureChanges changes;
  private final MeasureConfirmations confirmations;
  private final GuardDays days;

  MeasurePeriods(MeasureChanges changes, MeasureConfirmations confirmations, GuardDays days) {
    this.changes = changes;
    this.confirmations = confirmations;
    this.days = days;
  }

  /**
   * PROVISIONAL becomes ACTIVE for a year from the day in {@code start}, and what others entered is
   * confirmed by it.
   */
  MeasureJson activate(Posted posted, String id) {
    MeasureRights.requireOfficer(posted.caller());
    ChangeForm form = new ChangeForm(posted.body());
    LocalDate start = RegistrationForm.start(form.fields(), true, days.today());
    form.close();
    return changes.change(
        posted,
        id,
        List.of(),
        row -> {
          changes.step(row, MeasureLifecycle.Event.ACTIVATE);
          Map<String, Object> what = new LinkedHashMap<>(period(row, "ACTIVATED", start));
          what.putAll(confirmations.byActivation(posted.caller(), row));
          return what;
        });
  }

  /** A further year from the day after the end, accepted from one month before. */
  MeasureJson extend(Posted posted, String id) {
    MeasureRights.requireOfficer(posted.caller());
    if (posted.body().length > 0) {
      new ChangeForm(posted.body()).close();
    }
    return changes.change(
        posted,
        id,
        List.of(),
        row -> {
          changes.step(row, MeasureLifecycle.Event.EXTEND);
          if (days.today().isBefore(row.extensionOpens())) {
            throw Refusal.conflict(
                "An extension is accepted from %s. 延長は%sから受け付けます。"
                    .formatted(row.extensionOpens(), row.extensionOpens()));
          }
          return period(row, "EXTENDED", LegalDates.startAfter(row.endDate));
        });
  }

  private static Map<String, Object> period(MeasureRow row, String kind, LocalDate start) {
    row.startDate = start;
    row.endDate = LegalDates.endOf(start);
    return MeasureChanges.what(
        kind, Map.of("start", start.toString(), "end", row.endDate.toString()));
  }
}
