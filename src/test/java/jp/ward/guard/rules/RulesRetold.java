package jp.ward.guard.rules;

import static jp.ward.guard.decision.Outcome.BLOCK;
import static jp.ward.guard.decision.Outcome.DUAL_APPROVAL_REQUIRED;
import static jp.ward.guard.decision.Outcome.PERMIT;
import static jp.ward.guard.decision.Outcome.PERMIT_WITH_LIMITS;
import static jp.ward.guard.decision.Outcome.WRITTEN_REQUEST_REQUIRED;

import java.util.EnumSet;
import java.util.Set;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.DestinationKind;
import jp.ward.guard.decision.Flag;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.decision.Stated;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.rules.Imagined.People;
import jp.ward.guard.rules.Imagined.Spot;
import jp.ward.guard.rules.Imagined.Who;

/**
 * The two tables of design 4.3 told a second time, sentence by sentence, and knowing nothing of
 * classification, policy files or floors.
 */
final class RulesRetold {

  private final Imagined it;
  private final Definitions is;
  private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
  private Outcome strictest = PERMIT;

  RulesRetold(Imagined it) {
    this.it = it;
    is = new Definitions(it);
  }

  Outcome verdict() {
    if (it.act() == Act.LIST && it.telling().contains(Attribute.MEASURE)) {
      atLeast(BLOCK); // 27
    }
    requester();
    boolean shown =
        !is.isProtected
            && it.party() == Party.SELF
            && it.channel() == Channel.COUNTER
            && it.verified() != Verified.NONE;
    if (is.oral
        && (is.isPrivate || is.official)
        && !shown
        && !(is.isProtected && is.isHerselfAtCounter())) {
      atLeast(WRITTEN_REQUEST_REQUIRED); // 25 and 12
    }
    if (it.stale()) {
      flags.add(Flag.REGISTER_STALE);
    }
    if (is.somebodyUnfound) {
      atLeast(is.unattended ? BLOCK : DUAL_APPROVAL_REQUIRED); // 30
    }
    if (is.isProtected) {
      aboutTheProtected();
      flags.addAll(FlagsRetold.ofThePersons(it));
    }
    return strictest;
  }

  Set<Flag> flags() {
    return flags;
  }

  /** Only after {@link #verdict()}. */
  Set<Attribute> withhold() {
    return WithholdRetold.of(it, is, strictest);
  }

  /** 27: nobody hears it but officials, by two people, and she of her own application. */
  private void requester() {
    boolean hers =
        is.isProtected
            && is.isReadAsSelf()
            && it.people() != People.HER_AND_CHILD
            && (it.channel() == Channel.COUNTER && it.verified() == Verified.REGISTERED_ID
                || it.channel() == Channel.ONLINE
                    && it.verified() == Verified.ELECTRONIC_CERTIFICATE);
    if (!is.requester || hers) {
      return;
    }
    if (!is.official) {
      atLeast(BLOCK);
    } else if (!is.isProtected && is.unattended) {
      atLeast(BLOCK);
    } else if (!is.isProtected) {
      officials();
    }
  }

  private void aboutTheProtected() {
    if (it.act() == Act.FORWARD) {
      flags.add(Flag.ORIGIN_UNSAFE);
      atLeast(DUAL_APPROVAL_REQUIRED); // 27a
    }
    if (is.atHisInstance) {
      flags.add(Flag.AT_RESPONDENTS_INSTANCE); // 5
    }
    respondentsSide();
    if (is.official) {
      officials();
    } else if (it.party() == Party.OFFICE) {
      boolean asksUs =
          it.act() == Act.ANSWER
              && (it.verified() == Verified.NONE || it.kind() == DestinationKind.CALLER_SUPPLIED);
      boolean answered =
          it.granted() && it.act() == Act.ANSWER && it.people() != People.HER_BY_NAME;
      Outcome otherwise = answered ? PERMIT_WITH_LIMITS : DUAL_APPROVAL_REQUIRED;
      atLeast(asksUs ? WRITTEN_REQUEST_REQUIRED : otherwise); // 8
      if (it.act() == Act.INQUIRE) {
        flags.add(Flag.COUNTERPART_NOT_AWARE);
      }
    } else if (it.party() == Party.UNKNOWN) {
      atLeast(is.weStart ? BLOCK : WRITTEN_REQUEST_REQUIRED); // 11
    } else if (it.party() == Party.SELF && it.recipient() == Who.NOBODY) {
      boolean comesToUs = it.act() == Act.ISSUE || it.act() == Act.ANSWER;
      atLeast(comesToUs ? WRITTEN_REQUEST_REQUIRED : BLOCK); // 16
      flags.add(Flag.RECIPIENT_UNVERIFIED);
    } else if (is.isReadAsSelf()) {
      herself();
    } else if (it.party() != Party.SYSTEM) {
      others();
    }
    places();
    if (is.unattended) {
      atLeast(BLOCK); // 21
      flags.add(Flag.UNATTENDED_CHANNEL);
    }
    if (it.act() == Act.LIST) {
      atLeast(BLOCK); // 22
    }
    if (it.act() == Act.VIEW || it.act() == Act.DELEGATE) {
      atLeast(DUAL_APPROVAL_REQUIRED); // 23, 24
    }
  }

  private void respondentsSide() {
    boolean him = it.recipient() == Who.HIM_SURELY || it.recipient() == Who.HIM_BY_NAME;
    if (him) {
      flags.add(Flag.RECIPIENT_IS_RESPONDENT);
      atLeast(is.ownPapers ? DUAL_APPROVAL_REQUIRED : BLOCK); // 1, 3
    }
    if (is.forHisSide || it.recipient() == Who.HIS_MOTHER) {
      flags.add(Flag.RECIPIENT_IS_RESPONDENT_SIDE);
      atLeast(is.ownPapers ? DUAL_APPROVAL_REQUIRED : BLOCK); // 2, 3
    }
    boolean his =
        it.spot() == Spot.HIS || it.spot() == Spot.HIS_MOTHERS || it.spot() == Spot.RECORDED_UNSAFE;
    if (his && !is.ownPapers && !isBillToHisHome()) {
      flags.add(Flag.DESTINATION_UNSAFE);
      atLeast(BLOCK); // 2
      if (!him) {
        flags.add(Flag.RECIPIENT_IS_RESPONDENT_SIDE);
      }
    }
    if (it.recipient() == Who.HIS_NAMESAKE || is.client == Who.HIS_NAMESAKE) {
      atLeast(DUAL_APPROVAL_REQUIRED); // 4
      flags.add(Flag.MATCH_UNCERTAIN);
    }
    if (it.recipient() == Who.HIM_BY_NAME || is.client == Who.HIM_BY_NAME) {
      flags.add(Flag.MATCH_UNCERTAIN);
    }
  }

  /** 18: her bill to the home that she shares with him. */
  private boolean isBillToHisHome() {
    return is.continuity && it.spot() == Spot.HIS;
  }

  private void officials() {
    boolean toDirectory = is.weStart && it.kind() == DestinationKind.DIRECTORY_NUMBER;
    boolean writing = it.verified() == Verified.WRITTEN || toDirectory && is.letter;
    if (it.emergency() && toDirectory) {
      atLeast(DUAL_APPROVAL_REQUIRED); // 6, instead
    } else if (!writing || it.channel() == Channel.PHONE) {
      atLeast(WRITTEN_REQUEST_REQUIRED); // 6
    } else {
      boolean supplied = it.kind() == DestinationKind.CALLER_SUPPLIED;
      atLeast(supplied ? WRITTEN_REQUEST_REQUIRED : DUAL_APPROVAL_REQUIRED); // 7
    }
  }

  private void others() {
    boolean mandated = it.party() == Party.AGENT || it.party() == Party.PROFESSIONAL;
    boolean named = it.stated() == Stated.WRITTEN && it.client() != Who.NOBODY;
    if (mandated && !named) {
      atLeast(WRITTEN_REQUEST_REQUIRED); // 9
    } else if (it.party() != Party.STAFF || it.act() != Act.VIEW) {
      boolean unseen = it.act() == Act.ISSUE && it.verified() == Verified.NONE;
      atLeast(unseen ? WRITTEN_REQUEST_REQUIRED : DUAL_APPROVAL_REQUIRED); // 10
    }
  }

  private void herself() {
    boolean answered = false;
    if (is.isHerselfAtCounter()
        || it.channel() == Channel.ONLINE && it.verified() == Verified.ELECTRONIC_CERTIFICATE) {
      answered = true; // 13
    }
    boolean reaches =
        is.letter
            || it.channel() == Channel.PHONE
            || it.channel() == Channel.SMS
            || it.channel() == Channel.EMAIL;
    if (reaches && is.safeEverywhere) {
      atLeast(it.act() == Act.ISSUE ? DUAL_APPROVAL_REQUIRED : PERMIT_WITH_LIMITS); // 14
      answered = true;
    }
    if (it.kind() == DestinationKind.SAFE_CONTACT && !is.safeEverywhere) {
      atLeast(BLOCK); // 14
      flags.add(Flag.DESTINATION_UNSAFE);
    }
    if (it.act() == Act.CONTACT
        && it.channel() == Channel.PHONE
        && it.kind() == DestinationKind.NUMBER_ON_FILE) {
      atLeast(DUAL_APPROVAL_REQUIRED); // 15
      answered = true;
    }
    if (is.letter && it.kind() == DestinationKind.REGISTERED_ADDRESS) {
      atLeast(
          switch (is.home()) {
            case SAFE -> it.act() == Act.ISSUE ? DUAL_APPROVAL_REQUIRED : PERMIT_WITH_LIMITS;
            case UNKNOWN -> DUAL_APPROVAL_REQUIRED;
            case SHARED -> is.continuity ? DUAL_APPROVAL_REQUIRED : BLOCK;
          }); // 18
      answered = true;
    }
    if (it.channel() == Channel.VOICEMAIL && is.safeEverywhere && it.telling().isEmpty()) {
      atLeast(PERMIT_WITH_LIMITS); // 20, the bracket
      answered = true;
    }
    if (!answered) {
      atLeast(is.oral ? WRITTEN_REQUEST_REQUIRED : BLOCK); // 16
    }
  }

  private void places() {
    boolean livesThere =
        switch (it.party()) {
          case HOUSEHOLD, RELATIVE, AGENT -> true;
          case SELF -> it.recipient() != Who.NOBODY;
          default -> false;
        };
    if (is.letter
        && it.kind() == DestinationKind.REGISTERED_ADDRESS
        && livesThere
        && !is.ownPapers) {
      boolean shared = is.home() == RegisteredAddress.SHARED && !is.continuity;
      if (shared) {
        flags.add(Flag.DESTINATION_UNSAFE);
      }
      if (shared || !is.isReadAsSelf()) {
        atLeast(shared ? BLOCK : DUAL_APPROVAL_REQUIRED); // 18
      }
    }
    boolean heldByNone =
        it.kind() == DestinationKind.SAFE_CONTACT
            && !is.safeEverywhere
            && !(it.spot() == Spot.SAFE_IN_ONE && it.recipient() == Who.HERSELF);
    boolean shaky =
        heldByNone
            || it.kind() == DestinationKind.FORMER_ADDRESS
            || it.kind() == DestinationKind.CALLER_SUPPLIED;
    if (is.isPrivate && shaky) {
      atLeast(BLOCK); // 19
      flags.add(Flag.DESTINATION_UNSAFE);
    }
    boolean bracket = is.isReadAsSelf() && is.safeEverywhere && it.telling().isEmpty();
    if (it.channel() == Channel.VOICEMAIL && !bracket) {
      atLeast(BLOCK); // 20
    }
    boolean message = it.channel() == Channel.SMS || it.channel() == Channel.EMAIL;
    if (is.isPrivate && message && !is.safeEverywhere) {
      atLeast(BLOCK); // 20
    }
  }

  private void atLeast(Outcome outcome) {
    strictest = Outcome.stricter(strictest, outcome);
  }
}
