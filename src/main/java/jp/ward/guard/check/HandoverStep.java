package jp.ward.guard.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.ward.guard.decision.QuotedHandover;
import jp.ward.guard.handover.Handover;
import jp.ward.guard.handover.Handovers;
import jp.ward.guard.handover.NewHandover;
import jp.ward.guard.record.RecordedHandover;

/**
 * Gives every inquiry that goes on its handover, about protected and unprotected alike. Held by
 * HandoverStoryTest.
 */
@ApplicationScoped
class HandoverStep {

  private final Handovers handovers;

  HandoverStep(Handovers handovers) {
    this.handovers = handovers;
  }

  /** Opens or uses again; inserts only. */
  List<DecidedCheck> over(List<DecidedCheck> decided, Instant now) {
    Map<String, Handover> opened = new HashMap<>();
    List<DecidedCheck> answered = new ArrayList<>(decided.size());
    for (DecidedCheck one : decided) {
      answered.add(one.needsHandover() ? over(one, opened, now) : one);
    }
    return answered;
  }

  private DecidedCheck over(DecidedCheck one, Map<String, Handover> opened, Instant now) {
    NewHandover inquiry = Inquiries.of(one.asked());
    Handover handover = own(one.asked(), now);
    if (handover == null) {
      handover = one.asked().quote().before();
    }
    if (handover == null) {
      handover =
          opened.computeIfAbsent(handovers.markOf(inquiry), any -> handovers.open(inquiry, now));
    }
    handovers.carries(one.id(), handover, one.asked().asker().person());
    return one.carrying(new RecordedHandover(handover.code(), handover.status(now).name()));
  }

  /** The handover of the very same inquiry while it lives; null where there is none. */
  private static Handover own(CheckRequest asked, Instant now) {
    QuotedHandover quoted = asked.question().quoted();
    boolean same = quoted != null && quoted.isTheInquiry(asked.question());
    Handover handover = asked.quote().handover();
    return same && handover.isLive(now) ? handover : null;
  }
}
