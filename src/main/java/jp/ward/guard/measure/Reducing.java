package jp.ward.guard.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.decision.ProtectedRole;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.registration.MeasureLifecycle;
import jp.ward.guard.registration.Reduction;
import jp.ward.guard.registration.RegistrationSide;
import jp.ward.guard.web.Refusal;

/**
 * Whether a measure takes a reduction as it stands today, and what becomes of it. Asked twice: when
 * somebody asks for it, and again when two people have granted it.
 */
final class Reducing {

  private final Reduction reduction;
  private final MeasureRow row;
  private final List<MeasureIdentifierRow> people;
  private final LocalDate today;

  private Reducing(
      Reduction reduction, MeasureRow row, List<MeasureIdentifierRow> people, LocalDate today) {
    this.reduction = reduction;
    this.row = row;
    this.people = people;
    this.today = today;
  }

  /** Throws {@link Refusal}, a conflict that says what would be possible instead. */
  static Reduced of(
      Reduction reduction, MeasureRow row, List<MeasureIdentifierRow> people, LocalDate today) {
    return new Reducing(reduction, row, people, today).reduced();
  }

  private Reduced reduced() {
    MeasureState state = state();
    Reduced same =
        new Reduced(
            state,
            row.endDate,
            row.registeredAddress,
            row.addressBurntAt,
            row.nameConcealed,
            MeasureRow.split(row.concealedOffices),
            List.of());
    return switch (reduction.kind()) {
      case END, REJECT -> same;
      case SHORTEN -> same.until(newEnd());
      case REMOVE_PROTECTED_PERSON -> same.without(protectedPerson());
      case REMOVE_RESPONDENT -> same.without(respondent());
      case REMOVE_ASSOCIATE -> same.without(associate());
      case ADD_SAFE_DESTINATION -> takesSafeDestinations(same);
      case LOWER_REGISTERED_ADDRESS -> same.at(address());
      case REVEAL_NAME -> revealsName(same);
      case REVEAL_OFFICE -> same.concealing(officesLeft());
    };
  }

  private MeasureState state() {
    MeasureState seen = row.seen(today);
    return MeasureLifecycle.after(seen, reduction.kind().grant())
        .orElseThrow(
            () ->
                Refusal.conflict(
                    "The measure is %s: give it the change that fits (%s). 現在の状態ではできません。"
                        .formatted(seen, fitting(seen))));
  }

  private static String fitting(MeasureState seen) {
    return switch (seen) {
      case PROVISIONAL -> "REJECT";
      case ACTIVE, LAPSED -> "END";
      case ENDED, REJECTED -> "a new measure";
    };
  }

  /** Not in the past, or a measure would lapse on a day that has gone: for that there is END. */
  private LocalDate newEnd() {
    LocalDate end = LocalDate.parse(reduction.target());
    LocalDate earliest = today.isAfter(row.startDate) ? today : row.startDate;
    if (end.isBefore(earliest) || !end.isBefore(row.endDate)) {
      throw Refusal.conflict(
          "Give a new end from %s on and before %s, or END. 新しい期間の末日は%sから%sの前日までです。"
              .formatted(earliest, row.endDate, earliest, row.endDate));
    }
    return end;
  }

  private List<MeasureIdentifierRow> protectedPerson() {
    List<Integer> numbers = PersonNumbers.of(RegistrationSide.PROTECTED, people);
    int number = chosen(numbers);
    if (!protectsAnother(number)) {
      // INVARIANT: a measure in force protects somebody.
      // Held by ReducingTest.the_last_protected_person_stays_until_the_measure_ends
      throw Refusal.conflict(
          "It is the last person whom the measure protects: give it END or REJECT instead."
              + " 最後の対象者です。終了か却下を申請してください。");
    }
    return those(one -> one.side == RegistrationSide.PROTECTED && one.personNo == number);
  }

  /** Whether somebody else stays who does not only live with her. */
  private boolean protectsAnother(int number) {
    return people.stream()
        .anyMatch(
            one ->
                one.side == RegistrationSide.PROTECTED
                    && one.personNo != number
                    && !ProtectedRole.CO_RESIDENT.name().equals(one.kind));
  }

  /** With those who stand on his side alone because of him. */
  private List<MeasureIdentifierRow> respondent() {
    int number = chosen(PersonNumbers.respondents(people));
    return those(
        one ->
            one.side == RegistrationSide.RESPONDENT && one.personNo == number
                || one.side == RegistrationSide.ASSOCIATE && one.ofRespondent == number);
  }

  private List<MeasureIdentifierRow> associate() {
    int number = chosen(PersonNumbers.of(RegistrationSide.ASSOCIATE, people));
    return those(one -> one.side == RegistrationSide.ASSOCIATE && one.personNo == number);
  }

  private int chosen(List<Integer> numbers) {
    int place = Integer.parseInt(reduction.target());
    if (place < 1 || place > numbers.size()) {
      throw Refusal.conflict(
          "The measure has %d of these: give `target` from 1 to that. 登録は%d人です。"
              .formatted(numbers.size(), numbers.size()));
    }
    return numbers.get(place - 1);
  }

  private List<MeasureIdentifierRow> those(Predicate<MeasureIdentifierRow> which) {
    return people.stream().filter(which).toList();
  }

  private Reduced takesSafeDestinations(Reduced same) {
    if (row.state == MeasureState.PROVISIONAL && !row.byOfficer) {
      throw Refusal.conflict(
          "A provisional measure that other staff registered takes no safe destination: have it"
              + " activated first. 職員が登録した仮支援には安全な連絡先を登録できません。先に支援を開始してください。");
    }
    return same;
  }

  /** Of a burnt address every word is safer, also that it is shared. */
  private RegisteredAddress address() {
    RegisteredAddress address = RegisteredAddress.valueOf(reduction.target());
    if (!row.isAddressBurnt() && address.compareTo(row.registeredAddress) >= 0) {
      throw Refusal.conflict(
          "It stands at %s: give a safer one, or leave it. 現在の区分より弱い区分ではありません。"
              .formatted(row.registeredAddress));
    }
    return address;
  }

  private Reduced revealsName(Reduced same) {
    if (!row.nameConcealed) {
      throw Refusal.conflict("Her name is not concealed: leave it. 氏名は秘匿されていません。");
    }
    return same.revealingName();
  }

  private Set<String> officesLeft() {
    Set<String> offices = new TreeSet<>(MeasureRow.split(row.concealedOffices));
    if (!offices.remove(reduction.target())) {
      throw Refusal.conflict("This office is not concealed: leave it. この課は秘匿されていません。");
    }
    return offices;
  }
}
