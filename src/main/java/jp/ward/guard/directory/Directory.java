package jp.ward.guard.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The offices, municipalities and purposes that the policy folder knows. */
public final class Directory {

  private final Map<String, Office> offices;
  private final Map<String, Municipality> municipalities;
  private final Map<String, Purpose> purposes;
  private final Map<String, BatchSystem> systems;
  private final List<Contact> contacts;

  /** Knows no batch system. */
  public Directory(
      List<Office> offices, List<Municipality> municipalities, List<Purpose> purposes) {
    this(offices, municipalities, purposes, List.of());
  }

  /** Takes also the systems that ask on their own. */
  public Directory(
      List<Office> offices,
      List<Municipality> municipalities,
      List<Purpose> purposes,
      List<BatchSystem> systems) {
    this(offices, municipalities, purposes, systems, List.of());
  }

  /** Takes also where offices are told that something waits. */
  public Directory(
      List<Office> offices,
      List<Municipality> municipalities,
      List<Purpose> purposes,
      List<BatchSystem> systems,
      List<Contact> contacts) {
    this.offices = offices.stream().collect(Collectors.toMap(Office::code, Function.identity()));
    this.municipalities =
        municipalities.stream().collect(Collectors.toMap(Municipality::code, Function.identity()));
    this.purposes =
        purposes.stream()
            .collect(Collectors.toMap(Purpose::code, Function.identity(), (a, b) -> b));
    this.systems = systems.stream().collect(Collectors.toMap(BatchSystem::id, Function.identity()));
    this.contacts = List.copyOf(contacts);
  }

  /** Some office of the ward, for what has to be tried before anybody asks. */
  public Optional<Office> anyOffice() {
    return offices.values().stream().findFirst();
  }

  public Optional<Office> office(String code) {
    return Optional.ofNullable(offices.get(code));
  }

  public Optional<Municipality> municipality(String code) {
    return Optional.ofNullable(municipalities.get(code));
  }

  /** All of them, in no order. */
  public List<Municipality> municipalities() {
    return List.copyOf(municipalities.values());
  }

  /** Whether any office of a municipality stands here. */
  public boolean hasOffice(String municipality) {
    return offices.values().stream().anyMatch(one -> one.municipality().equals(municipality));
  }

  public boolean isPurpose(String code) {
    return purposes.containsKey(code);
  }

  /** Whether a letter for this purpose would be missed by somebody in the household. */
  public boolean isContinuity(String purpose) {
    Purpose known = purposes.get(purpose);
    return known != null && known.continuity();
  }

  /** Questions a minute of a system for mail runs and lists (policies/systems.csv). */
  public OptionalInt batchRate(String system) {
    BatchSystem known = systems.get(system);
    return known == null ? OptionalInt.empty() : OptionalInt.of(known.questionsPerMinute());
  }

  /** The systems that ask on their own (policies/systems.csv). */
  public List<BatchSystem> systems() {
    return List.copyOf(systems.values());
  }

  public List<Contact> contacts() {
    return contacts;
  }

  /**
   * Whom to tell: the contact of an office in this role, or of every office of a municipality.
   *
   * @param place an office or a 6-digit municipality
   */
  public List<Contact> contactsAt(String place, String role) {
    return contacts.stream()
        .filter(one -> one.role().equals(role))
        .filter(
            one ->
                one.office().equals(place)
                    || office(one.office())
                        .map(Office::municipality)
                        .filter(place::equals)
                        .isPresent())
        .toList();
  }

  /** Whether two offices draw on the same numbering: wards of one designated city. */
  public boolean sameCity(Office one, Office other) {
    return numberedBy(one).equals(numberedBy(other));
  }

  /** Every municipality that draws on the same numbering, itself among them. */
  public Set<String> cityOf(String municipality) {
    String city = municipality(municipality).map(Municipality::numberedBy).orElse(municipality);
    Set<String> wards =
        municipalities.values().stream()
            .filter(one -> one.numberedBy().equals(city))
            .map(Municipality::code)
            .collect(Collectors.toCollection(TreeSet::new));
    wards.add(municipality);
    return wards;
  }

  /**
   * The offices whose measure officers decide for an office: its own or, where none sit there,
   * those of its municipality, then of its city (design 5). Itself where nobody has any.
   */
  public Set<String> officersFor(Office office) {
    if (office.measureOfficers()) {
      return Set.of(office.code());
    }
    Set<String> near = withOfficers(Set.of(office.municipality()));
    Set<String> found = near.isEmpty() ? withOfficers(cityOf(office.municipality())) : near;
    return found.isEmpty() ? Set.of(office.code()) : found;
  }

  /** Whether the measure officers who sit here decide for that office, being its own or not. */
  public boolean decidesFor(String office, Office here) {
    return office(office)
        .map(one -> officersFor(one).contains(here.code()))
        .orElse(office.equals(here.code()));
  }

  private Set<String> withOfficers(Set<String> within) {
    return offices.values().stream()
        .filter(one -> one.measureOfficers() && within.contains(one.municipality()))
        .map(Office::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String numberedBy(Office office) {
    return municipality(office.municipality())
        .map(Municipality::numberedBy)
        .orElse(office.municipality());
  }

  /** Six digits, the last of which checks the first five with the weights 6, 5, 4, 3, 2. */
  public static boolean isMunicipalityCode(String code) {
    if (!code.matches("[0-9]{6}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 5; i++) {
      sum += (code.charAt(i) - '0') * (6 - i);
    }
    return (11 - sum % 11) % 10 == code.charAt(5) - '0';
  }
}
