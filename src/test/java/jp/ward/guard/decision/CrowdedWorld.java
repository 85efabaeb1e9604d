package jp.ward.guard.decision;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import jp.ward.guard.decision.MeasureSnapshot.Associate;
import jp.ward.guard.decision.MeasureSnapshot.ProtectedPerson;
import jp.ward.guard.decision.MeasureSnapshot.Respondent;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.testing.Marked;

/**
 * A world of three people so crowded that everything meets: they share telephones, mailboxes, names
 * and blocks, some descriptions mix two of them, and registers hold whole and partial marks, each
 * confirmed or not. Everything is drawn by one lot, so that one seed gives one world.
 */
final class CrowdedWorld {

  static final List<String> OFFICES = List.of("14101-welfare", "14101-tax", "14101-civil");
  static final String OWN = "141011";
  static final String FAR = "131121";
  private static final int PEOPLE = 3;
  private static final List<Marked> HOMES =
      List.of(
          Marked.address("0000001", 2, 3, 4),
          Marked.address("0000001", 2, 3, 4, 201),
          Marked.address("0000001", 2, 3),
          Marked.address("0000001", 7),
          Marked.address("0000002", 1, 1));
  private static final List<Marked> PLACES =
      List.of(
          Marked.phone("1"),
          Marked.phone("2"),
          Marked.phone("3"),
          Marked.email("1"),
          Marked.email("2"),
          HOMES.get(0),
          HOMES.get(1),
          HOMES.get(2));
  private static final List<Set<Attribute>> LISTS =
      List.of(
          Set.of(),
          EnumSet.of(Attribute.NAME),
          EnumSet.of(Attribute.NAME),
          EnumSet.of(Attribute.CURRENT_ADDRESS),
          EnumSet.of(Attribute.NAME, Attribute.CURRENT_ADDRESS),
          EnumSet.of(Attribute.NAME, Attribute.CASE_CONTENT),
          EnumSet.of(Attribute.REQUESTER_IDENTITY),
          EnumSet.of(Attribute.MEASURE, Attribute.RESPONSIBLE_OFFICE));

  private final SplittableRandom lot;

  CrowdedWorld(SplittableRandom lot) {
    this.lot = lot;
  }

  boolean oneIn(int many) {
    return lot.nextInt(many) == 0;
  }

  <T> T any(List<T> words) {
    return words.get(lot.nextInt(words.size()));
  }

  <E extends Enum<E>> E any(Class<E> type) {
    E[] words = type.getEnumConstants();
    return words[lot.nextInt(words.length)];
  }

  Set<Attribute> declared() {
    return any(LISTS);
  }

  String office() {
    return any(OFFICES);
  }

  int person() {
    return lot.nextInt(PEOPLE);
  }

  /** Some identifiers of one person; now and then one of somebody else is among them. */
  List<Marked> description(int person) {
    List<Marked> some = new ArrayList<>();
    int many = 1 + lot.nextInt(3);
    for (int i = 0; i < many; i++) {
      some.add(identifier(oneIn(5) ? person() : person));
    }
    return some;
  }

  private Marked identifier(int person) {
    return switch (lot.nextInt(11)) {
      case 0, 1, 2, 9, 10 -> Marked.atena("n" + person);
      case 3, 4 -> Marked.nameDob("NAME" + person / 2, "dob" + person);
      case 5 -> Marked.phone("" + (1 + person / 2));
      case 6 -> oneIn(2) ? Marked.email("" + (1 + person / 2)) : Marked.nonResident("r" + person);
      case 7 -> HOMES.get(person);
      default -> oneIn(3) ? Marked.staff("s-" + person) : Marked.atenaOf("131121", "t" + person);
    };
  }

  List<IdentifierRef> asked(List<Marked> description) {
    return description.stream().map(one -> one.asked()).toList();
  }

  List<KnownRef> known(List<Marked> description, boolean confirmed) {
    return description.stream()
        .flatMap(one -> one.known().stream())
        .map(one -> one.confirmed(confirmed))
        .toList();
  }

  Marked place() {
    return any(PLACES);
  }

  ProtectedPerson protectedPerson(int person, boolean confirmed) {
    return new ProtectedPerson(any(ProtectedRole.class), known(description(person), confirmed));
  }

  Respondent respondent(int person, boolean confirmed) {
    List<Associate> associates = new ArrayList<>();
    while (oneIn(4)) {
      associates.add(associate(confirmed));
    }
    return new Respondent(known(description(person), confirmed), associates);
  }

  Associate associate(boolean confirmed) {
    return new Associate(any(AssociateKind.class), known(description(person()), confirmed));
  }

  /** Destinations are safe only as a whole, as the register keeps them. */
  List<KnownRef> safePlace(boolean confirmed) {
    return known(List.of(place()), confirmed).stream().filter(KnownRef::whole).toList();
  }

  /**
   * A measure as it may be registered, and changed since where it is an older one.
   *
   * @param officer whether an officer registered it: confirmed, and with safe places, except where
   *     the officer of the very municipality brings a new one (PlaceReading)
   * @param changed whether entries of one officer may have been added since
   */
  MeasureSnapshot measure(String id, String municipality, boolean officer, boolean changed) {
    List<ProtectedPerson> guarded = new ArrayList<>(List.of(protectedPerson(person(), officer)));
    while (oneIn(2)) {
      guarded.add(protectedPerson(person(), officer && !(changed && oneIn(3))));
    }
    List<Respondent> others = new ArrayList<>();
    do {
      others.add(respondent(person(), officer && !(changed && oneIn(3))));
    } while (oneIn(3));
    List<KnownRef> safe = new ArrayList<>();
    List<KnownRef> unsafe = new ArrayList<>();
    boolean mayCallSafe = officer && (changed || municipality.equals(FAR));
    while (mayCallSafe && oneIn(2)) {
      safe.addAll(safePlace(true));
    }
    if (oneIn(5)) {
      unsafe.addAll(known(List.of(place()), officer));
    }
    List<MeasureState> states =
        officer
            ? List.of(MeasureState.ACTIVE, MeasureState.PROVISIONAL, MeasureState.LAPSED)
            : List.of(MeasureState.PROVISIONAL);
    return new MeasureSnapshot(
        id,
        1,
        changed && oneIn(12) ? MeasureState.ENDED : any(states),
        municipality,
        "14101-civil",
        officer
            ? any(RegisteredAddress.class)
            : any(List.of(RegisteredAddress.UNKNOWN, RegisteredAddress.SHARED)),
        changed && oneIn(10),
        oneIn(6),
        oneIn(6) ? Set.of(office()) : Set.of(),
        guarded,
        others,
        safe,
        unsafe);
  }
}
