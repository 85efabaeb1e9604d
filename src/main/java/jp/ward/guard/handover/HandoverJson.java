package jp.ward.guard.handover;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/** A handover as the office asked sees it: nothing of whom it is about. */
record HandoverJson(
    String code,
    String status,
    String askingOffice,
    String act,
    String purpose,
    String reference,
    int people,
    List<String> disclosing,
    Instant createdAt,
    Instant expiresAt,
    Instant acknowledgedAt,
    List<String> instructions) {

  private static final List<String> INSTRUCTIONS =
      List.of(
          "取扱注意の照会です。",
          "ご家族を含め、どなたにも連絡しないでください。",
          "自所属の記録でご本人を確かめ、受領を登録してください。登録が済むまで、内容は聞きません。",
          "照会票の番号のほかは、登録が済む前に口にしないでください。");

  static HandoverJson of(Handover handover, Instant now) {
    HandoverContent content = handover.content();
    TreeSet<String> declared = new TreeSet<>();
    content.subjects().forEach(one -> declared.addAll(one.declared()));
    return new HandoverJson(
        handover.code(),
        handover.status(now).name(),
        content.askingOffice(),
        "INQUIRE",
        content.purpose(),
        content.reference(),
        content.subjects().size(),
        List.copyOf(declared),
        handover.created(),
        handover.expires(),
        handover.acknowledgedAt(),
        INSTRUCTIONS);
  }
}
