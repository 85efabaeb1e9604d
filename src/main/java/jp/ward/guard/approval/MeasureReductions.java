package jp.ward.guard.approval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.ward.guard.access.Caller;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Office;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.keys.Frame;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.measure.PreparedReduction;
import jp.ward.guard.measure.Reductions;
import jp.ward.guard.measure.TwoPeople;
import jp.ward.guard.registration.Reduction;
import jp.ward.guard.registration.ReductionKind;

/**
 * What takes protection away from a measure waits for two people, and is done with their vote. Held
 * by BlindedSupervisorStoryTest, ReducingStoryTest.
 */
@ApplicationScoped
class MeasureReductions implements TwoPeople, ReductionEffect {

  private static final String NAME = "measure";

  private final Approvals approvals;
  private final Reductions reductions;
  private final Directory directory;
  private final ApprovalBasis basis;
  private final ObjectMapper json;

  MeasureReductions(
      Approvals approvals,
      Reductions reductions,
      Directory directory,
      ApprovalBasis basis,
      ObjectMapper json) {
    this.approvals = approvals;
    this.reductions = reductions;
    this.directory = directory;
    this.basis = basis;
    this.json = json;
  }

  @Override
  public WaitingRequest ask(Caller asker, PreparedReduction prepared) {
    Office responsible =
        directory
            .office(prepared.responsibleOffice())
            .orElseThrow(() -> new IllegalStateException("the responsible office has gone"));
    Approvals.Opened opened =
        approvals.openReduction(
            new Approvals.NewReduction(
                asker,
                prepared.measure(),
                prepared.version(),
                responsible,
                NAME,
                new String(prepared.toBytes(), StandardCharsets.UTF_8),
                shown(prepared),
                sameness(prepared.reduction()),
                prepared.reason()));
    return new WaitingRequest(opened.approval(), opened.entries(), opened.at());
  }

  /** Kind and target; destinations of one scheme differ by their marks. */
  private static Frame sameness(Reduction reduction) {
    return new Frame("reduction/v1")
        .word(reduction.kind())
        .text(reduction.target())
        .set(reduction.marks().stream().map(KnownRef::mark).toList());
  }

  /** What is to go, by its place in the measure; never a mark. */
  private String shown(PreparedReduction prepared) {
    ObjectNode shown = json.createObjectNode();
    shown.put("kind", prepared.reduction().kind().name());
    shown.put("target", prepared.reduction().target());
    return shown.toString();
  }

  /** Whether a measure would be rejected that was only applied for; no for null. */
  static boolean isRejection(CaseFile.PendingReduction pending) {
    return pending != null
        && NAME.equals(pending.effect())
        && PreparedReduction.of(pending.change().getBytes(StandardCharsets.UTF_8))
                .reduction()
                .kind()
            == ReductionKind.REJECT;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Entry> apply(Granted granted, Caller lastVoter) {
    byte[] change = granted.change().getBytes(StandardCharsets.UTF_8);
    return List.of(reductions.apply(PreparedReduction.of(change), basis.now()));
  }
}
