package jp.ward.guard.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ward.guard.decision.MeasureCategory;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.decision.ProtectedRole;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.web.Fields;

/** Reads a measure as it is posted (contract 4.4); every problem is collected with its path. */
public final class RegistrationForm {

  public static final int LONGEST_CODE = 64;
  private static final int DAYS_AHEAD = 30;

  /** No support measure is older than the institution (2004); an earlier year is a slip. */
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  private final Directory directory;
  private final Identities identities;
  private final LocalDate today;
  private final FieldProblems problems;
  private final PartyForms parties;

  public RegistrationForm(
      Directory directory,
      Identities identities,
      LocalDate today,
      FieldProblems problems,
      FieldProblems warnings) {
    this(directory, identities, today, new PartyForms(identities, problems, warnings), problems);
  }

  /** Takes how parties are read. */
  public RegistrationForm(
      Directory directory,
      Identities identities,
      LocalDate today,
      PartyForms parties,
      FieldProblems problems) {
    this.directory = directory;
    this.identities = identities;
    this.today = today;
    this.problems = problems;
    this.parties = parties;
  }

  /**
   * Reads all fields. What comes back is of use only while there are no problems.
   *
   * @param officer whether a measure officer registers; other staff add protection only
   */
  public Registration read(Fields form, boolean officer) {
    MeasureState state = postedState(form);
    String municipality = form.text("municipality", true, PartyForms.MUNICIPALITY_DIGITS);
    Registration registration =
        new Registration(
            form.oneOf("category", MeasureCategory.class, null),
            state,
            start(form, state),
            form.oneOf("role", MeasureRole.class, MeasureRole.ORIGIN),
            reference(form, "originReference"),
            reference(form, "reference"),
            municipality(form, municipality),
            responsibleOffice(form, municipality),
            registeredAddress(form, officer),
            form.flag("nameConcealed", false),
            concealedOffices(form),
            entered(form, officer));
    BothSides.refuse(registration.entered(), problems);
    form.noMore();
    return registration;
  }

  private MeasureState postedState(Fields form) {
    MeasureState state = form.oneOf("state", MeasureState.class, null);
    if (state != null && state != MeasureState.PROVISIONAL && state != MeasureState.ACTIVE) {
      form.refuse("state", "Post PROVISIONAL or ACTIVE. 仮支援か支援中で登録してください。");
    }
    return state;
  }

  private LocalDate start(Fields form, MeasureState state) {
    LocalDate start = start(form, state == MeasureState.ACTIVE, today);
    return start == null ? today : start;
  }

  /** The day in {@code start}, within bounds; null where it is absent or was refused. */
  public static LocalDate start(Fields form, boolean required, LocalDate today) {
    LocalDate start = form.date("start", required);
    if (start != null && (start.isAfter(today.plusDays(DAYS_AHEAD)) || start.isBefore(EARLIEST))) {
      form.refuse(
          "start",
          "At most %d days ahead, and not before %s. 開始日は%d日先までです。"
              .formatted(DAYS_AHEAD, EARLIEST, DAYS_AHEAD));
    }
    return start;
  }

  private String reference(Fields form, String name) {
    String text = form.text(name, false, Registration.REFERENCE_LENGTH);
    if (text != null && identities.holdsPersonalNumber(text)) {
      form.refuse(
          name, "Give the number of the file, without a number of a person. 文書番号だけを記入してください。");
    }
    return text;
  }

  private String municipality(Fields form, String municipality) {
    if (municipality != null && !Directory.isMunicipalityCode(municipality)) {
      form.refuse("municipality", "Six digits with their check digit (地方公共団体コード). 検査数字を含む6桁です。");
    }
    return municipality;
  }

  private String responsibleOffice(Fields form, String municipality) {
    String code = form.text("responsibleOffice", true, LONGEST_CODE);
    if (code != null
        && directory
            .office(code)
            .filter(office -> office.municipality().equals(municipality))
            .isEmpty()) {
      form.refuse(
          "responsibleOffice",
          "Name an office of this municipality from offices.csv. この市区町村の課コードを指定してください。");
    }
    return code;
  }

  private RegisteredAddress registeredAddress(Fields form, boolean officer) {
    RegisteredAddress address =
        form.oneOf("registeredAddress", RegisteredAddress.class, RegisteredAddress.UNKNOWN);
    if (address == RegisteredAddress.SAFE && !officer) {
      form.refuse(
          "registeredAddress",
          "Only a measure officer may call it SAFE: send UNKNOWN or SHARED."
              + " 安全とするのは支援措置責任者だけです。");
    }
    return address;
  }

  private Set<String> concealedOffices(Fields form) {
    List<String> codes = form.texts("concealedOffices", PartyForms.MOST_PEOPLE, LONGEST_CODE);
    for (int i = 0; i < codes.size(); i++) {
      String field = form.path("concealedOffices") + "[" + i + "]";
      requireOffice(directory, field, codes.get(i), problems);
    }
    return codes.stream().filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Adds a problem unless it is the code of a known office, or null, which had its problem. */
  public static void requireOffice(
      Directory directory, String field, String code, FieldProblems problems) {
    if (code != null && directory.office(code).isEmpty()) {
      problems.add(field, "Name an office from offices.csv. 課コードを指定してください。");
    }
  }

  private List<Entered> entered(Fields form, boolean officer) {
    List<Entered> entered = new ArrayList<>();
    entered.addAll(each(form, "protectedPersons", 1, parties::protectedPerson));
    String coResident = ProtectedRole.CO_RESIDENT.name();
    if (!entered.isEmpty() && entered.stream().allMatch(one -> coResident.equals(one.kind()))) {
      form.refuse(
          "protectedPersons",
          "Name the person whom it protects, beside who lives with her. 同居者のほかに対象者を入れてください。");
    }
    entered.addAll(each(form, "respondents", 0, parties::respondent));
    List<Entered> safe =
        each(form, "safeDestinations", 0, one -> parties.destination(one, RegistrationSide.SAFE));
    if (!safe.isEmpty() && !officer) {
      form.refuse(
          "safeDestinations",
          "Only a measure officer may name a safe destination: leave it out."
              + " 安全な連絡先は支援措置責任者が登録します。");
    }
    entered.addAll(safe);
    entered.addAll(
        each(
            form,
            "unsafeDestinations",
            0,
            one -> parties.destination(one, RegistrationSide.UNSAFE)));
    return entered;
  }

  private static List<Entered> each(
      Fields form, String name, int atLeast, Function<Fields, Entered> read) {
    return form.objects(name, atLeast, PartyForms.MOST_PEOPLE).stream().map(read).toList();
  }
}
