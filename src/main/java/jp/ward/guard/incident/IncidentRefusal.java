package jp.ward.guard.incident;

import java.util.Collection;
import java.util.stream.Collectors;
import jp.ward.guard.web.Refusal;

/** Why a step or a closure is refused, and what to do instead. */
enum IncidentRefusal {
  CLOSED,
  SETTLED,
  WARN_FIRST,
  WARNING_NEEDED,
  STEPS_OPEN,
  OFFICERS_STEP,
  MANAGERS_CLOSURE;

  /** Takes the steps that are still open. */
  Refusal refusal(Collection<IncidentStep> open) {
    return switch (this) {
      case CLOSED ->
          Refusal.conflict(
              "The incident is closed: post another if more was said."
                  + " この事案は終了しています。新たに伝わったことは、別に報告してください。");
      case SETTLED ->
          Refusal.conflict(
              "The step is recorded already: see the incident as it is now."
                  + " この手順は記録済みです。事案を読み直してください。");
      case WARN_FIRST ->
          Refusal.conflict(
              "WARN_PROTECTED_PERSON is missing: take it first, or have the measure officer say why"
                  + " it is impossible. 先にご本人へ安全な連絡先で知らせてください。できないときは、責任者が理由を記録します。");
      case WARNING_NEEDED ->
          Refusal.conflict(
              "Somebody is protected, so the warning is needed: take it, or say why it is impossible."
                  + " 支援措置対象者への連絡は省けません。連絡するか、できない理由を記録してください。");
      case STEPS_OPEN -> {
        String names = open.stream().map(Enum::name).collect(Collectors.joining(" "));
        yield Refusal.conflict(
            "Open steps are missing: take or explain %s. 残っている手順を記録してください。".formatted(names));
      }
      case OFFICERS_STEP ->
          Refusal.forbidden(
              "The protected person is warned by the measure officers responsible: leave it to them."
                  + " ご本人への連絡は、担当の支援措置責任者が行います。");
      case MANAGERS_CLOSURE ->
          Refusal.forbidden(
              "A manager of the office that reported closes it: leave it to one."
                  + " 事案の終了は、報告した所属の管理職が行います。");
    };
  }
}
