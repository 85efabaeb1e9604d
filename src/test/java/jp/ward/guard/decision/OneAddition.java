package jp.ward.guard.decision;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ward.guard.decision.MeasureSnapshot.ProtectedPerson;
import jp.ward.guard.decision.MeasureSnapshot.Respondent;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;

/**
 * What one person can enter into the register alone, by every path of the API that asks nobody else
 * (design 4.4): a measure of any municipality, or something more in one that is there.
 */
final class OneAddition {

  /** The kinds, for counting that each is met. */
  enum Kind {
    MEASURE_OF_A_CLERK,
    MEASURE_OF_AN_OFFICER,
    PROTECTED_PERSON,
    RESPONDENT,
    ASSOCIATE,
    UNSAFE_DESTINATION,
    SAFE_DESTINATION_BURNT,
    ADDRESS_RAISED,
    ADDRESS_BURNT,
    NAME_CONCEALED,
    OFFICE_CONCEALED,
    EXTENDED,
    TIE
  }

  private final CrowdedWorld world;
  private final Map<Kind, Integer> met = new EnumMap<>(Kind.class);

  OneAddition(CrowdedWorld world) {
    this.world = world;
  }

  Map<Kind, Integer> met() {
    return met;
  }

  Kind kind(List<MeasureSnapshot> register) {
    Kind kind =
        register.isEmpty()
            ? world.any(List.of(Kind.MEASURE_OF_A_CLERK, Kind.MEASURE_OF_AN_OFFICER, Kind.TIE))
            : world.any(Kind.class);
    met.merge(kind, 1, Integer::sum);
    return kind;
  }

  List<MeasureSnapshot> to(List<MeasureSnapshot> register, Kind kind) {
    List<MeasureSnapshot> more = new ArrayList<>(register);
    switch (kind) {
      case MEASURE_OF_A_CLERK ->
          more.add(world.measure("msr_more", CrowdedWorld.FAR, false, false));
      case MEASURE_OF_AN_OFFICER -> more.add(officers());
      case TIE -> {}
      default -> {
        int at = register.indexOf(world.any(register));
        if (register.get(at).state().protects()) {
          more.set(at, changed(register.get(at), kind));
        }
      }
    }
    return more;
  }

  private MeasureSnapshot officers() {
    String municipality = world.oneIn(2) ? CrowdedWorld.FAR : CrowdedWorld.OWN;
    return world.measure("msr_more", municipality, true, false);
  }

  private MeasureSnapshot changed(MeasureSnapshot measure, Kind kind) {
    List<ProtectedPerson> guarded = new ArrayList<>(measure.protectedPersons());
    List<Respondent> others = new ArrayList<>(measure.respondents());
    List<KnownRef> safe = new ArrayList<>(measure.safeDestinations());
    List<KnownRef> unsafe = new ArrayList<>(measure.unsafeDestinations());
    Set<String> concealed = new HashSet<>(measure.concealedOffices());
    RegisteredAddress address = measure.registeredAddress();
    boolean burnt = measure.addressBurnt();
    MeasureState state = measure.state();
    boolean nameConcealed = measure.nameConcealed();
    switch (kind) {
      case PROTECTED_PERSON -> guarded.add(world.protectedPerson(world.person(), false));
      case RESPONDENT -> others.add(world.respondent(world.person(), false));
      case ASSOCIATE -> {
        Respondent one = others.remove(0);
        List<MeasureSnapshot.Associate> associates = new ArrayList<>(one.associates());
        associates.add(world.associate(false));
        others.add(0, new Respondent(one.identifiers(), associates));
      }
      case UNSAFE_DESTINATION -> unsafe.addAll(world.known(List.of(world.place()), false));
      case SAFE_DESTINATION_BURNT -> {
        Scheme told = world.place().scheme(); // an incident tells some of one sort, or all
        boolean every = world.oneIn(2);
        safe.removeIf(one -> one.scheme() == told && (every || world.oneIn(2)));
        burnt |= told == Scheme.ADDRESS;
      }
      case ADDRESS_RAISED ->
          address =
              address == RegisteredAddress.SAFE
                  ? RegisteredAddress.UNKNOWN
                  : RegisteredAddress.SHARED;
      case ADDRESS_BURNT -> burnt = true;
      case NAME_CONCEALED -> nameConcealed = true;
      case OFFICE_CONCEALED -> concealed.add(world.office());
      case EXTENDED -> state = state == MeasureState.LAPSED ? MeasureState.ACTIVE : state;
      case MEASURE_OF_A_CLERK, MEASURE_OF_AN_OFFICER, TIE ->
          throw new IllegalArgumentException("not a change of a measure");
    }
    return new MeasureSnapshot(
        measure.id(),
        measure.version() + 1,
        state,
        measure.municipality(),
        measure.responsibleOffice(),
        address,
        burnt,
        nameConcealed,
        concealed,
        guarded,
        others,
        safe,
        unsafe);
  }
}
