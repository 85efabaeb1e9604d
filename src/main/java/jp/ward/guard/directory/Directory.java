package jp.ward.guard.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The offices, municipalities and purposes that the policy folder knows. */
public final class Directory {

  private final Map<String, Office> offices;
  private final Map<String, Municipality> municipalities;
  private final Map<String, String> purposes;

  /** Takes purposes as code to Japanese label. */
  public Directory(
      List<Office> offices, List<Municipality> municipalities, Map<String, String> purposes) {
    this.offices = offices.stream().collect(Collectors.toMap(Office::code, Function.identity()));
    this.municipalities =
        municipalities.stream().collect(Collectors.toMap(Municipality::code, Function.identity()));
    this.purposes = Map.copyOf(purposes);
  }

  public Optional<Office> office(String code) {
    return Optional.ofNullable(offices.get(code));
  }

  public Optional<Municipality> municipality(String code) {
    return Optional.ofNullable(municipalities.get(code));
  }

  public boolean isPurpose(String code) {
    return purposes.containsKey(code);
  }

  /** Whether two offices draw on the same numbering: wards of one designated city. */
  public boolean sameCity(Office one, Office other) {
    return numberedBy(one).equals(numberedBy(other));
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
