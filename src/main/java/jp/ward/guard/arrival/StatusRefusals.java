package jp.ward.guard.arrival;

import jp.ward.guard.web.Refusal;

/** The refusal behind a status that the framework chose. */
final class StatusRefusals {

  private StatusRefusals() {}

  /** Takes a status of 400 or above; one that has no code of its own gets the nearest. */
  static Refusal of(int status) {
    return switch (status) {
      case 401 -> unauthenticated();
      case 403 -> forbidden();
      case 404 -> Refusal.notFound();
      case 405 -> Refusal.invalid("method", "Use a method of the contract. 契約にあるメソッドを使ってください。");
      case 406 ->
          Refusal.invalid("Accept", "Accept application/json. application/json を受け入れてください。");
      case 409 ->
          Refusal.conflict("In conflict with what is there: read it again. 競合しています。読み直してください。");
      case 410 -> Refusal.gone("It is no longer there. すでにありません。");
      case 412 -> Refusal.staleVersion();
      case 413 -> Refusal.tooLarge("Send less at a time. 本文を小さくしてください。");
      case 415 ->
          Refusal.unsupportedMediaType(
              "Send Content-Type: application/json. Content-Type は application/json にしてください。");
      case 429 -> Refusal.rateLimited(1);
      default ->
          status < 500
              ? Refusal.invalid("/", "Not a request this guard understands. 要求を解釈できません。")
              : Refusal.unavailable();
    };
  }

  /** Says the same for every cause: why a token failed is of use to those who forge one. */
  static Refusal unauthenticated() {
    return Refusal.unauthenticated(
        "Send Authorization: Bearer with a token of the configured issuer that has not expired and"
            + " names the audience disclosure-guard. 有効なトークンをAuthorizationヘッダーに付けてください。");
  }

  static Refusal forbidden() {
    return Refusal.forbidden(
        "The groups of the token do not allow this: have the right one assigned."
            + " トークンのgroupsに必要な権限がありません。");
  }
}
