package jp.ward.guard.decision;

import static jp.ward.guard.decision.Counterpart.Kind.CITY;
import static jp.ward.guard.decision.Counterpart.Kind.OFFICIAL;
import static jp.ward.guard.decision.Counterpart.Kind.PRIVATE;

/** The recipient as the rules read the stated party (相手): rules 8, 9, 16 and 17 of design 4.3. */
public enum Counterpart {
  SELF(PRIVATE),
  SELF_UNIDENTIFIED(PRIVATE),
  HOUSEHOLD(PRIVATE),
  RELATIVE(PRIVATE),
  AGENT_NAMED(PRIVATE),
  AGENT_UNNAMED(PRIVATE),
  PROFESSIONAL_NAMED(PRIVATE),
  PROFESSIONAL_UNNAMED(PRIVATE),
  OFFICE(CITY),
  /** The office that asked, answered under its own handover (rule 8). */
  OFFICE_THAT_ASKED(CITY),
  OTHER_MUNICIPALITY(OFFICIAL),
  PUBLIC_BODY(OFFICIAL),
  POLICE(OFFICIAL),
  COURT(OFFICIAL),
  SCHOOL(PRIVATE),
  MEDICAL(PRIVATE),
  EMPLOYER(PRIVATE),
  THIRD_PARTY(PRIVATE),
  SYSTEM(CITY),
  STAFF(CITY),
  UNKNOWN(PRIVATE);

  enum Kind {
    PRIVATE,
    OFFICIAL,
    CITY
  }

  private final Kind kind;

  Counterpart(Kind kind) {
    this.kind = kind;
  }

  public boolean isPrivate() {
    return kind == PRIVATE;
  }

  public boolean isOfficial() {
    return kind == OFFICIAL;
  }

  public boolean isHerself() {
    return this == SELF || this == SELF_UNIDENTIFIED;
  }
}
