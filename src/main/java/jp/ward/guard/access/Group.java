package jp.ward.guard.access;

import java.util.Arrays;
import java.util.Optional;

/** The groups a token may name (contract 4.1). */
public enum Group {
  WARD_SYSTEM("ward-system", false),
  STAFF("staff", true),
  MANAGER("manager", true),
  MEASURE_OFFICER("measure-officer", true),
  CONTRACTOR("contractor", false),
  REGISTER_FEED("register-feed", false),
  AUDITOR("auditor", false);

  private final String claim;
  private final boolean asStaff;

  Group(String claim, boolean asStaff) {
    this.claim = claim;
    this.asStaff = asStaff;
  }

  /** The word in the {@code groups} claim. */
  public String claim() {
    return claim;
  }

  /** Whether its members may do what {@link #STAFF} may. */
  public boolean isAsStaff() {
    return asStaff;
  }

  /** A machine, which has no rights of a person. */
  public boolean isSystem() {
    return this == WARD_SYSTEM || this == REGISTER_FEED;
  }

  static Optional<Group> of(String claim) {
    return Arrays.stream(values()).filter(group -> group.claim.equals(claim)).findFirst();
  }
}
