package jp.ward.guard.check;

import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.Party;
import jp.ward.guard.web.Fields;

/**
 * Refuses acts, channels and parties that don't go together (contract 4.3, refused as invalid).
 * Held by BadQuestionStoryTest.
 */
final class FittingActs {

  private FittingActs() {}

  /** Any of the three may be null where it was wrong itself. */
  static void check(Fields form, Fields recipient, Act act, Channel channel, Party party) {
    boolean desk = act == Act.VIEW || act == Act.LIST;
    if (act == Act.VIEW && party != null && party != Party.STAFF) {
      recipient.refuse("party", "Send STAFF with VIEW. 閲覧の相手は STAFF です。");
    }
    if (desk && channel != null && channel != Channel.DESK) {
      form.refuse("channel", "Send DESK with VIEW and LIST. 閲覧と一覧の経路は DESK です。");
    }
    if (channel == Channel.DESK && act != null && !desk) {
      form.refuse("act", "Send VIEW or LIST with DESK. DESK は閲覧と一覧の経路です。");
    }
    if (party == Party.SYSTEM && channel != null && channel != Channel.SYSTEM) {
      recipient.refuse("party", "Send SYSTEM on channel SYSTEM only. SYSTEM の経路は SYSTEM です。");
    }
    if (act == Act.EXCHANGE && channel != null && channel != Channel.SYSTEM) {
      form.refuse("channel", "Send SYSTEM with EXCHANGE. 自動応答の経路は SYSTEM です。");
    }
  }
}
