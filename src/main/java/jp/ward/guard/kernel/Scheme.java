package jp.ward.guard.kernel;

/**
 * The schemes in which a caller names somebody (contract 4.2). Held by BadIdentifierStoryTest,
 * Rule04ResemblanceTest.
 */
public enum Scheme {
  ATENA(true),
  NON_RESIDENT_ATENA(true),
  NAME_DOB(false),
  NAME(false),
  PHONE(false),
  EMAIL(false),
  ADDRESS(false),
  PROFESSIONAL_NUMBER(true),
  CORPORATE_NUMBER(true),
  STAFF(true);

  private final boolean strong;

  Scheme(boolean strong) {
    this.strong = strong;
  }

  /** A match by a weak scheme alone counts, and is called uncertain. */
  public boolean isStrong() {
    return strong;
  }

  /** Numbers are only meaningful beside the municipality that gave them. */
  public boolean isNumberedByMunicipality() {
    return this == ATENA || this == NON_RESIDENT_ATENA;
  }

  /** A bare name or a professional's number does not say which resident is asked about. */
  public boolean findsResident() {
    return this != NAME && this != PROFESSIONAL_NUMBER && this != CORPORATE_NUMBER;
  }
}
