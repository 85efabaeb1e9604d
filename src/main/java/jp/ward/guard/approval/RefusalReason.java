package jp.ward.guard.approval;

import jp.ward.guard.web.Refusal;

/** Why a step was refused. The code goes into the ledger, the words to the caller. */
enum RefusalReason {
  WEAK_SIGN_IN,
  ABSENT,
  OWN_REQUEST,
  NO_PLACE,
  CONFLICT,
  NAMED_IN_IT,
  ALREADY_VOTED,
  PLACES_FILLED,
  CLOSED,
  NOT_THE_REQUESTER,
  TOO_FEW_PEOPLE,
  NOT_A_REVIEWER,
  NOT_DECIDED,
  ALREADY_REVIEWED,
  NOT_APPROVED,
  NOT_THE_HOLDER,
  ANOTHER_OFFICE,
  NO_LONGER_STAFF,
  FORGED,
  REPLACED,
  CLEARANCE_EXPIRED,
  ALREADY_USED,
  RESULT_RECORDED,
  OTHER_DOCUMENT;

  /** The problem document; what tells a person of a conflict is the same as absent. */
  Refusal refusal(ApprovalStatus status) {
    return switch (this) {
      case OWN_REQUEST ->
          Refusal.forbidden(
              "It is your own request, under whichever sign-in: leave the vote to others."
                  + " 自分の申請には、どの資格でも投票できません。ほかの承認者に任せてください。");
      case NAMED_IN_IT ->
          Refusal.forbidden(
              "The question names you: deny it, or leave the vote to others."
                  + " この確認はあなたを名指ししています。却下するか、ほかの承認者に任せてください。");
      case ALREADY_VOTED ->
          Refusal.conflict(
              "You have voted: leave the other place to another person. 投票済みです。残りは別の人が行います。");
      case PLACES_FILLED ->
          Refusal.conflict(
              "Every place that you could take is taken: leave the rest to others."
                  + " あなたの役割の枠は埋まっています。残りは別の人が行います。");
      case CLOSED, NOT_APPROVED ->
          Refusal.conflict(
              "The approval is %s, where this is not possible: check it and ask anew. 承認は%sの状態です。改めて確認してください。"
                  .formatted(status, status));
      case TOO_FEW_PEOPLE ->
          Refusal.conflict(
              "Its conditions name fewer than two people: have the policy mended."
                  + " 承認者が二人に満ちません。承認条件の表を直してください。");
      case NOT_DECIDED ->
          Refusal.conflict(
              "Nobody has decided it yet: wait, then review it. まだ決まっていません。決まってから点検してください。");
      case ALREADY_REVIEWED ->
          Refusal.conflict("It was reviewed: leave it as it is. 点検は済んでいます。そのままにしてください。");
      case ALREADY_USED ->
          Refusal.conflict(
              "The clearance was used: send a new question for the next act."
                  + " この許可は使用済みです。次の行為の前に改めて確認してください。");
      case RESULT_RECORDED ->
          Refusal.conflict("Its result stands: leave it as it is. 結果は記録済みです。そのままにしてください。");
      case OTHER_DOCUMENT ->
          Refusal.conflict(
              "This is not the text that two people approved: send that one, or ask anew with this"
                  + " one. 承認を受けた文書と違います。承認された文書を送るか、この文書で改めて確認してください。");
      case CLEARANCE_EXPIRED, REPLACED ->
          Refusal.gone(
              "The clearance has ended: send the question again with the approval."
                  + " 許可の期限切れです。承認番号を付けてもう一度確認してください。");
      case FORGED ->
          Refusal.invalid("token", "Send the token as it was answered. 回答にあった許可証をそのまま送ってください。");
      case WEAK_SIGN_IN,
          ABSENT,
          NO_PLACE,
          CONFLICT,
          NOT_THE_REQUESTER,
          NOT_A_REVIEWER,
          NOT_THE_HOLDER,
          ANOTHER_OFFICE,
          NO_LONGER_STAFF ->
          Refusal.notFound();
    };
  }
}
