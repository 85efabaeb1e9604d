package jp.ward.guard.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import jp.ward.guard.decision.AssociateKind;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.MeasureSnapshot.Associate;
import jp.ward.guard.decision.MeasureSnapshot.ProtectedPerson;
import jp.ward.guard.decision.MeasureSnapshot.Respondent;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.decision.ProtectedRole;
import jp.ward.guard.decision.QuotedHandover;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.kernel.KnownRef;

/** Builds a measure: {@code aMeasure().protecting(HER).against(HIM)}. Active unless said. */
public final class AMeasure {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  /** In the order in which they are begun, as the register gives them. */
  private final String id = "msr_%06d".formatted(NUMBERS.incrementAndGet());

  private final List<ProtectedPerson> protectedPersons = new ArrayList<>();
  private final List<Respondent> respondents = new ArrayList<>();
  private final Set<String> concealedOffices = new HashSet<>();
  private final List<Marked> safe = new ArrayList<>();
  private final List<Marked> unsafe = new ArrayList<>();
  private MeasureState state = MeasureState.ACTIVE;
  private boolean officer = true;
  private RegisteredAddress registeredAddress = RegisteredAddress.UNKNOWN;

  private boolean nameConcealed;
  private boolean addressBurnt;

  private AMeasure() {}

  public static AMeasure aMeasure() {
    return new AMeasure();
  }

  /** With an applicant. */
  public AMeasure protecting(Marked... identifiers) {
    return protecting(ProtectedRole.APPLICANT, identifiers);
  }

  public AMeasure protecting(ProtectedRole role, Marked... identifiers) {
    protectedPersons.add(new ProtectedPerson(role, Marked.known(identifiers)));
    return this;
  }

  public AMeasure against(Marked... identifiers) {
    respondents.add(new Respondent(Marked.known(identifiers), new ArrayList<>()));
    return this;
  }

  /** Belongs to the respondent named last. */
  public AMeasure with(AssociateKind kind, Marked... identifiers) {
    respondents
        .get(respondents.size() - 1)
        .associates()
        .add(new Associate(kind, Marked.known(identifiers)));
    return this;
  }

  /** Added later by one officer, and confirmed by nobody yet. */
  public AMeasure adding(ProtectedRole role, Marked... identifiers) {
    protectedPersons.add(new ProtectedPerson(role, unconfirmed(Marked.known(identifiers))));
    return this;
  }

  /** Added later by one officer, and confirmed by nobody yet. */
  public AMeasure addingRespondent(Marked... identifiers) {
    respondents.add(new Respondent(unconfirmed(Marked.known(identifiers)), new ArrayList<>()));
    return this;
  }

  /** Registered by a clerk, so that nothing of it is confirmed. */
  public AMeasure byAClerk() {
    state = MeasureState.PROVISIONAL;
    officer = false;
    return this;
  }

  private static List<KnownRef> unconfirmed(List<KnownRef> marks) {
    return marks.stream().map(one -> one.confirmed(false)).toList();
  }

  public AMeasure in(MeasureState other) {
    state = other;
    return this;
  }

  public AMeasure safeAt(Marked... destinations) {
    safe.addAll(List.of(destinations));
    return this;
  }

  public AMeasure unsafeAt(Marked... destinations) {
    unsafe.addAll(List.of(destinations));
    return this;
  }

  public AMeasure registeredAddress(RegisteredAddress other) {
    registeredAddress = other;
    return this;
  }

  /** Her name is new, and he does not know it. */
  public AMeasure concealingName() {
    nameConcealed = true;
    return this;
  }

  /** An incident told the registered address. */
  public AMeasure burnt() {
    addressBurnt = true;
    return this;
  }

  public AMeasure concealing(String... offices) {
    concealedOffices.addAll(List.of(offices));
    return this;
  }

  /** As a grant of two people holds it. */
  public String bound() {
    return QuotedHandover.measure(id, 1);
  }

  public MeasureSnapshot build() {
    return officer ? asEntered() : asEnteredByAClerk();
  }

  private MeasureSnapshot asEnteredByAClerk() {
    protectedPersons.replaceAll(
        one -> new ProtectedPerson(one.role(), unconfirmed(one.identifiers())));
    respondents.replaceAll(
        one ->
            new Respondent(
                unconfirmed(one.identifiers()),
                one.associates().stream()
                    .map(near -> new Associate(near.kind(), unconfirmed(near.identifiers())))
                    .toList()));
    return asEntered();
  }

  private MeasureSnapshot asEntered() {
    return new MeasureSnapshot(
        id,
        1,
        state,
        "141011",
        "14101-civil",
        registeredAddress,
        addressBurnt,
        nameConcealed,
        Set.copyOf(concealedOffices),
        List.copyOf(protectedPersons),
        List.copyOf(respondents),
        Marked.known(safe.toArray(Marked[]::new)),
        Marked.known(unsafe.toArray(Marked[]::new)));
  }
}
