package jp.ward.guard.rules;

import java.util.EnumSet;
import java.util.Set;
import jp.ward.guard.decision.Flag;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.rules.Imagined.People;

/** The flags of design 4.3 that say who is asked about and how surely, told a second time. */
final class FlagsRetold {

  private FlagsRetold() {}

  /** What they say of those asked about, whatever the rest of the question. */
  static Set<Flag> ofThePersons(Imagined it) {
    Set<Flag> flags = EnumSet.of(Flag.ABOUT_PROTECTED_PERSON);
    if (it.state() == MeasureState.PROVISIONAL) {
      flags.add(Flag.MEASURE_PROVISIONAL);
    }
    if (it.state() == MeasureState.LAPSED) {
      flags.add(Flag.MEASURE_LAPSED);
    }
    if (it.people() == People.HER_AND_NEIGHBOUR || it.people() == People.HIM_AND_HER_BY_NAME_ONLY) {
      flags.add(Flag.HOUSEHOLD_MEMBER_PROTECTED);
    }
    if (it.people() == People.HER_BY_NAME) {
      flags.add(Flag.MATCH_UNCERTAIN);
    }
    boolean known =
        it.party() == Party.STAFF
            || it.party() == Party.SYSTEM
            || it.party() == Party.OFFICE && !it.outside();
    if (!known && it.verified() == Verified.NONE) {
      flags.add(Flag.RECIPIENT_UNVERIFIED);
    }
    return flags;
  }
}
