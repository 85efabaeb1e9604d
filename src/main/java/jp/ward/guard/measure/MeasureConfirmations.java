package jp.ward.guard.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Posted;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.registration.ChangeForm;
import jp.ward.guard.registration.MeasureLifecycle;
import jp.ward.guard.web.Refusal;

/**
 * Confirms what one person entered: protection never waits for it, but nobody speaks, no letter
 * goes to a respondent and no destination is safe by what is not confirmed (design 4.3). Held by
 * ConfirmationStoryTest.
 */
@ApplicationScoped
class MeasureConfirmations {

  private final MeasureChanges changes;
  private final MeasureStore store;
  private final Identities identities;

  MeasureConfirmations(MeasureChanges changes, MeasureStore store, Identities identities) {
    this.changes = changes;
    this.store = store;
    this.identities = identities;
  }

  /**
   * Takes {@code {"kind", "target"}}; the place is counted as reductions count it.
   *
   * <p>Throws {@link Refusal}: 403 where the caller entered it, 409 where nothing stands there.
   */
  MeasureJson confirm(Posted posted, String id) {
    MeasureRights.requireConfirmer(posted.caller());
    ChangeForm form = new ChangeForm(posted.body());
    ConfirmedPart part =
        form.fields().oneOf("kind", ConfirmedPart.class, ConfirmedPart.PROTECTED_PERSON);
    Integer place = place(form, part);
    form.close();
    return changes.change(posted, id, List.of(), row -> confirm(posted.caller(), row, part, place));
  }

  private static Integer place(ChangeForm form, ConfirmedPart part) {
    if (part != ConfirmedPart.MEASURE) {
      return form.place("target", true);
    }
    if (!form.fields().isNull("target")) {
      form.fields()
          .refuse("target", "Leave it out: it is about the whole measure. 措置全体の確認では省いてください。");
    }
    return null;
  }

  private Map<String, Object> confirm(
      Caller caller, MeasureRow row, ConfirmedPart part, Integer place) {
    List<MeasureIdentifierRow> rows = part.of(store.identifiersOf(List.of(row.id)), place);
    if (rows.isEmpty()) {
      throw Refusal.conflict(
          "Nothing stands at this place: give `target` from 1 to how many there are."
              + " この番号の登録はありません。");
    }
    changes.step(row, MeasureLifecycle.Event.ADD_PROTECTION);
    List<MeasureIdentifierRow> waiting =
        rows.stream().filter(one -> one.waitsFor(caller.officeCode())).toList();
    List<MeasureIdentifierRow> others = waiting.stream().filter(one -> !isBy(caller, one)).toList();
    // What they registered first counts as confirmed already: it only waits for somebody else.
    boolean isAllHis = others.isEmpty() && !waiting.isEmpty();
    if (isAllHis || waiting.stream().anyMatch(one -> !one.confirmed && isBy(caller, one))) {
      throw Refusal.forbidden(
          "Somebody else confirms what you entered: leave it to another officer or manager."
              + " 自分が登録したものは、別の支援措置責任者か管理職が確認します。");
    }
    return confirm(caller, others, "CONFIRMED");
  }

  /**
   * Confirms what the activating officer did not add alone; returns what the ledger keeps of it,
   * empty where all stood confirmed.
   */
  Map<String, Object> byActivation(Caller officer, MeasureRow row) {
    List<MeasureIdentifierRow> waiting =
        store.identifiersOf(List.of(row.id)).stream()
            .filter(one -> one.waitsFor(officer.officeCode()) && !isBy(officer, one))
            .toList();
    return confirm(officer, waiting, "ACTIVATED");
  }

  private static Map<String, Object> confirm(
      Caller by, List<MeasureIdentifierRow> waiting, String kind) {
    if (waiting.isEmpty()) {
      return Map.of();
    }
    waiting.forEach(one -> one.confirm(by.officeCode()));
    return MeasureChanges.what(kind, Map.of("confirmed", MeasureEntries.identifiers(waiting)));
  }

  private boolean isBy(Caller caller, MeasureIdentifierRow row) {
    return Enterer.of(row).mayBe(caller, identities);
  }
}
