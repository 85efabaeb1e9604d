package jp.ward.guard.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;

/**
 * An identifier without keys: its mark is the readable normal form itself, so that a rule can be
 * tested without identity and keys. Parts and doubtful forms are those of {@code identity}.
 *
 * @param parts what the register stores beside the whole
 * @param doubtful what a question asks beside the whole
 */
public record Marked(
    Scheme scheme, String numberedBy, String whole, List<String> parts, List<String> doubtful) {

  private static final String CITY = "141003";

  /** A 宛名番号 of the city to which the wards A and B belong. */
  public static Marked atena(String number) {
    return atenaOf(CITY, number);
  }

  public static Marked atenaOf(String numberedBy, String number) {
    return numbered(Scheme.ATENA, numberedBy, number);
  }

  public static Marked nonResident(String number) {
    return numbered(Scheme.NON_RESIDENT_ATENA, CITY, number);
  }

  public static Marked nameDob(String name, String dob) {
    return new Marked(
        Scheme.NAME_DOB,
        "",
        "NAME_DOB||" + name + "|" + dob,
        List.of("NAME||" + name),
        List.of("NAME_ONLY||" + name));
  }

  public static Marked name(String name) {
    return new Marked(Scheme.NAME, "", "NAME||" + name, List.of("NAME_ONLY||" + name), List.of());
  }

  public static Marked phone(String number) {
    return plain(Scheme.PHONE, number);
  }

  public static Marked email(String mailbox) {
    return plain(Scheme.EMAIL, mailbox);
  }

  /** A 登録番号: its kind is the numbering, before the bar where there is one. */
  public static Marked professional(String kindAndNumber) {
    String kind = kindAndNumber.replaceAll("\\|.*", "");
    return new Marked(
        Scheme.PROFESSIONAL_NUMBER,
        kind,
        Scheme.PROFESSIONAL_NUMBER + "||" + kindAndNumber,
        List.of(),
        List.of());
  }

  public static Marked corporate(String number) {
    return plain(Scheme.CORPORATE_NUMBER, number);
  }

  public static Marked staff(String id) {
    return plain(Scheme.STAFF, id);
  }

  /** A postal code with the numbers of the block: one a prefix of the other is the same place. */
  public static Marked address(String postalCode, int... numbers) {
    List<String> prefixes = new ArrayList<>();
    for (int length = 1; length <= numbers.length; length++) {
      prefixes.add(
          postalCode
              + "|"
              + Arrays.stream(numbers)
                  .limit(length)
                  .mapToObj(Integer::toString)
                  .collect(Collectors.joining("-")));
    }
    String full = prefixes.get(prefixes.size() - 1);
    List<String> doubtful = new ArrayList<>(List.of("ADDRESS_PART||" + full));
    prefixes.stream()
        .limit(prefixes.size() - 1)
        .forEach(one -> doubtful.add("ADDRESS_NUMBERS||" + one));
    List<String> parts =
        new ArrayList<>(prefixes.stream().map(one -> "ADDRESS_PART||" + one).toList());
    parts.add("ADDRESS_NUMBERS||" + full);
    return new Marked(Scheme.ADDRESS, "", "ADDRESS||" + full, parts, doubtful);
  }

  private static Marked numbered(Scheme scheme, String numberedBy, String number) {
    String whole = scheme + "|" + numberedBy + "|" + number;
    return new Marked(scheme, numberedBy, whole, List.of(), List.of());
  }

  private static Marked plain(Scheme scheme, String value) {
    return new Marked(scheme, "", scheme + "||" + value, List.of(), List.of());
  }

  /** As a question names it. */
  public IdentifierRef asked() {
    Set<String> wide = new HashSet<>(doubtful);
    wide.add(whole);
    return new IdentifierRef(scheme, numberedBy, Set.of(whole), wide);
  }

  /** As the register holds it. */
  public List<KnownRef> known() {
    List<KnownRef> known = new ArrayList<>();
    known.add(new KnownRef(scheme, numberedBy, whole, true, 1, true));
    parts.forEach(part -> known.add(new KnownRef(scheme, numberedBy, part, false, 1, true)));
    return known;
  }

  /** Several of one person, as a question names them. */
  public static List<IdentifierRef> asked(Marked... identifiers) {
    return Arrays.stream(identifiers).map(one -> one.asked()).toList();
  }

  /** Several of one person, as the register holds them. */
  public static List<KnownRef> known(Marked... identifiers) {
    return Arrays.stream(identifiers).flatMap(one -> one.known().stream()).toList();
  }
}
