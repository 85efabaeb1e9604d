package jp.ward.guard.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import jp.ward.guard.access.Posted;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.ledger.GuardDays;
import jp.ward.guard.registration.BothSides;
import jp.ward.guard.registration.ChangeForm;
import jp.ward.guard.registration.Entered;
import jp.ward.guard.registration.MeasureLifecycle;
import jp.ward.guard.registration.PartyForms;
import jp.ward.guard.registration.RegistrationForm;
import jp.ward.guard.registration.RegistrationSide;
import jp.ward.guard.web.Fields;
import jp.ward.guard.web.Refusal;

/**
 * Adds protection to a measure: one officer's word is enough. Nothing here takes any away. Held by
 * MeasureChangeStoryTest, ConcealedNameStoryTest.
 */
@ApplicationScoped
class MeasureAdditions {

  private final MeasureChanges changes;
  private final MeasureStore store;
  private final RegisterBounds bounds;
  private final Identities identities;
  private final Directory directory;
  private final GuardDays days;

  MeasureAdditions(
      MeasureChanges changes,
      MeasureStore store,
      RegisterBounds bounds,
      Identities identities,
      Directory directory,
      GuardDays days) {
    this.changes = changes;
    this.store = store;
    this.bounds = bounds;
    this.identities = identities;
    this.directory = directory;
    this.days = days;
  }

  MeasureJson protectedPerson(Posted posted, String id) {
    return add(posted, id, PartyForms::protectedPerson);
  }

  MeasureJson respondent(Posted posted, String id) {
    return add(posted, id, PartyForms::respondent);
  }

  MeasureJson unsafeDestination(Posted posted, String id) {
    return add(posted, id, (forms, fields) -> forms.destination(fields, RegistrationSide.UNSAFE));
  }

  /** Adds to the respondent whose place {@code respondent} gives; needless where there is one. */
  MeasureJson associate(Posted posted, String id) {
    MeasureRights.requireOfficer(posted.caller());
    ChangeForm form = new ChangeForm(posted.body());
    Integer place = form.place("respondent", false);
    Entered associate = form.parties(identities).associate(form.fields());
    form.close();
    return changes.change(
        posted, id, form.warnings(), row -> addAssociate(posted, row, associate, place));
  }

  private Map<String, Object> addAssociate(
      Posted posted, MeasureRow row, Entered associate, Integer place) {
    List<MeasureIdentifierRow> present = store.identifiersOf(List.of(row.id));
    List<Integer> respondents = PersonNumbers.respondents(present);
    int free = PersonNumbers.free(present);
    if (respondents.isEmpty() && (place == null || place == 1)) {
      // Nobody is known as respondent yet: a number is kept for him.
      return insert(posted, row, associate, free + 1, free);
    }
    int chosen = place == null && respondents.size() == 1 ? 1 : place == null ? 0 : place;
    if (chosen < 1 || chosen > respondents.size()) {
      throw Refusal.conflict(
          "The measure has %d respondents: name one in `respondent`. 相手方は%d人です。"
              .formatted(respondents.size(), respondents.size()));
    }
    return insert(posted, row, associate, free, respondents.get(chosen - 1));
  }

  /** Raises what is known of the registered address; lowering takes two people. */
  MeasureJson registeredAddress(Posted posted, String id) {
    MeasureRights.requireOfficer(posted.caller());
    ChangeForm form = new ChangeForm(posted.body());
    RegisteredAddress address =
        form.fields().oneOf("registeredAddress", RegisteredAddress.class, null);
    form.fields().remark("reason", false, identities::holdsPersonalNumber);
    form.close();
    return changes.change(posted, id, List.of(), row -> raise(row, address));
  }

  private Map<String, Object> raise(MeasureRow row, RegisteredAddress address) {
    changes.step(row, MeasureLifecycle.Event.ADD_PROTECTION);
    if (row.isAddressBurnt() || address.compareTo(row.registeredAddress) < 0) {
      throw Refusal.conflict(
          "It stands at %s by now. Calling it safer takes two people: send it again."
                  .formatted(row.registeredAddress)
              + " 保護を弱める変更には二者の承認が必要です。");
    }
    if (address == row.registeredAddress) {
      return Map.of();
    }
    row.registeredAddress = address;
    return MeasureChanges.what(
        "REGISTERED_ADDRESS_RAISED", Map.of("registeredAddress", address.name()));
  }

  /** Adds an office whose part the respondent must not learn; taking away takes two people. */
  MeasureJson concealedOffice(Posted posted, String id) {
    MeasureRights.requireOfficer(posted.caller());
    ChangeForm form = new ChangeForm(posted.body());
    String office = form.fields().text("office", true, RegistrationForm.LONGEST_CODE);
    RegistrationForm.requireOffice(directory, "office", office, form.problems());
    form.flag("concealed", true);
    form.fields().remark("reason", false, identities::holdsPersonalNumber);
    form.close();
    return changes.change(posted, id, List.of(), row -> conceal(row, office));
  }

  private Map<String, Object> conceal(MeasureRow row, String office) {
    changes.step(row, MeasureLifecycle.Event.ADD_PROTECTION);
    Set<String> offices = new TreeSet<>(MeasureRow.split(row.concealedOffices));
    if (!offices.add(office)) {
      return Map.of();
    }
    row.concealedOffices = MeasureRow.joined(offices);
    return MeasureChanges.what("OFFICE_CONCEALED", Map.of("office", office));
  }

  /** Says that the respondent does not know her name; taking that away takes two people. */
  MeasureJson nameConcealed(Posted posted, String id) {
    MeasureRights.requireOfficer(posted.caller());
    ChangeForm form = new ChangeForm(posted.body());
    form.flag("nameConcealed", true);
    form.fields().remark("reason", false, identities::holdsPersonalNumber);
    form.close();
    return changes.change(posted, id, List.of(), this::concealName);
  }

  private Map<String, Object> concealName(MeasureRow row) {
    changes.step(row, MeasureLifecycle.Event.ADD_PROTECTION);
    if (row.nameConcealed) {
      return Map.of();
    }
    row.nameConcealed = true;
    return MeasureChanges.what("NAME_CONCEALED", Map.of());
  }

  private MeasureJson add(Posted posted, String id, BiFunction<PartyForms, Fields, Entered> read) {
    MeasureRights.requireOfficer(posted.caller());
    ChangeForm form = new ChangeForm(posted.body());
    Entered entered = read.apply(form.parties(identities), form.fields());
    form.close();
    return changes.change(
        posted,
        id,
        form.warnings(),
        row ->
            insert(
                posted, row, entered, PersonNumbers.free(store.identifiersOf(List.of(row.id))), 0));
  }

  private Map<String, Object> insert(
      Posted posted, MeasureRow row, Entered entered, int number, int respondent) {
    changes.step(row, MeasureLifecycle.Event.ADD_PROTECTION);
    List<BothSides.Present> present =
        store.identifiersOf(List.of(row.id)).stream()
            .map(one -> new BothSides.Present(one.side, one.ref()))
            .toList();
    BothSides.require(entered, present, identities);
    List<MeasureIdentifierRow> added =
        MeasureStore.rowsOf(
            row.id,
            List.of(entered),
            number,
            respondent,
            EnteredBy.of(posted.caller(), identities, false),
            days.now());
    bounds.requireRoom(row.id, added.size());
    store.insert(added);
    return MeasureChanges.what("ADDED", MeasureEntries.added(row, entered, added));
  }
}
