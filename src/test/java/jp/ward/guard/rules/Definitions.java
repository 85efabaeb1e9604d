package jp.ward.guard.rules;

import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.DestinationKind;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.decision.Stated;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.rules.Imagined.People;
import jp.ward.guard.rules.Imagined.Spot;
import jp.ward.guard.rules.Imagined.Who;

/** The words of design 4.3 (Officials, Private, We start, Letter, Asked orally, Unattended). */
final class Definitions {

  private final Imagined it;
  final boolean isProtected;
  final boolean somebodyUnfound;
  final boolean letter;
  final boolean weStart;
  final boolean official;
  final boolean isPrivate;
  final boolean oral;
  final boolean unattended;
  final Who client;
  final boolean forHisSide;
  final boolean ownPapers;
  final boolean atHisInstance;
  final boolean requester;
  final boolean continuity;
  final boolean safeEverywhere;

  Definitions(Imagined it) {
    this.it = it;
    isProtected = it.people() != People.NEIGHBOUR_ALONE;
    boolean someUnprotected =
        !isProtected
            || it.people() == People.HER_AND_NEIGHBOUR
            || it.people() == People.HIM_AND_HER_BY_NAME_ONLY;
    somebodyUnfound = it.stale() && someUnprotected;
    letter = it.channel() == Channel.POST || it.channel() == Channel.FAX;
    weStart =
        it.act() == Act.INQUIRE
            || it.act() == Act.CONTACT
            || it.act() == Act.SEND
            || it.act() == Act.FORWARD;
    official =
        switch (it.party()) {
          case POLICE, COURT, PUBLIC_BODY, OTHER_MUNICIPALITY -> true;
          case OFFICE -> it.outside();
          default -> false;
        };
    isPrivate =
        !official
            && it.party() != Party.OFFICE
            && it.party() != Party.STAFF
            && it.party() != Party.SYSTEM;
    oral =
        it.act() == Act.ANSWER
            && (it.channel() == Channel.PHONE
                || (it.channel() == Channel.COUNTER || it.channel() == Channel.VISIT)
                    && it.verified() != Verified.WRITTEN);
    unattended =
        it.channel() == Channel.KIOSK
            || it.channel() == Channel.SYSTEM
            || it.channel() == Channel.ONLINE && it.verified() != Verified.ELECTRONIC_CERTIFICATE;
    boolean fifth =
        it.party() == Party.COURT || it.party() == Party.POLICE || it.party() == Party.PUBLIC_BODY;
    client = fifth ? Who.NOBODY : it.client();
    forHisSide = client == Who.HIM_SURELY || client == Who.HIM_BY_NAME || client == Who.HIS_MOTHER;
    atHisInstance =
        fifth
            && (it.client() == Who.HIM_SURELY
                || it.client() == Who.HIM_BY_NAME
                || it.client() == Who.HIS_MOTHER);
    boolean himself = it.recipient() == Who.HIM_SURELY && !forHisSide;
    boolean hisLawyer =
        it.party() == Party.PROFESSIONAL
            && it.stated() == Stated.WRITTEN
            && it.client() != Who.NOBODY;
    boolean reads =
        hisLawyer
            ? it.client() == Who.HIM_SURELY
                && it.recipient() != Who.HIM_SURELY
                && it.recipient() != Who.HIM_BY_NAME
                && it.recipient() != Who.HIS_MOTHER
            : himself;
    boolean put = it.act() == Act.SEND || it.act() == Act.ISSUE || it.act() == Act.ANSWER;
    boolean online =
        it.channel() == Channel.ONLINE && it.verified() == Verified.ELECTRONIC_CERTIFICATE;
    ownPapers =
        reads
            && it.people() == People.HIM_AND_HER_BY_NAME_ONLY
            && put
            && (letter || it.channel() == Channel.COUNTER || online);
    requester = it.telling().contains(Attribute.REQUESTER_IDENTITY);
    continuity =
        it.continuity()
            && it.act() != Act.FORWARD
            && it.home() == RegisteredAddress.SHARED
            && it.telling().isEmpty()
            && letter
            && it.kind() == DestinationKind.REGISTERED_ADDRESS
            && isReadAsSelf();
    safeEverywhere =
        it.kind() == DestinationKind.SAFE_CONTACT
            && (it.spot() == Spot.SAFE
                || it.spot() == Spot.SAFE_IN_ONE && it.people() != People.HER_TWICE_PROTECTED);
  }

  /** 17; she is the applicant of one measure that protects her and the child. */
  boolean isReadAsSelf() {
    if (it.party() != Party.SELF) {
      return false;
    }
    return switch (it.people()) {
      case HER_ALONE, HER_BY_NAME, HER_TWICE_PROTECTED, HER_AND_CHILD ->
          it.recipient() == Who.HERSELF;
      case NEIGHBOUR_ALONE, HER_AND_NEIGHBOUR, HIM_AND_HER_BY_NAME_ONLY -> false;
    };
  }

  boolean isHerselfAtCounter() {
    return isReadAsSelf()
        && it.channel() == Channel.COUNTER
        && it.verified() == Verified.REGISTERED_ID;
  }

  /** Nothing is known of her address by the other measure. */
  RegisteredAddress home() {
    boolean twice = it.people() == People.HER_TWICE_PROTECTED;
    return twice && it.home() == RegisteredAddress.SAFE ? RegisteredAddress.UNKNOWN : it.home();
  }
}
