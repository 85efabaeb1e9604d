package jp.ward.guard.policychange;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.ward.guard.access.Callers;
import jp.ward.guard.access.Group;
import jp.ward.guard.policy.PolicyShelf;
import jp.ward.guard.policy.ProofReport;
import jp.ward.guard.policy.VerifiedPolicy;
import jp.ward.guard.web.Refusal;

/** What is in force, and what was proved of it. */
@Path("/api/v1/policy")
@Authenticated
@Blocking
class PolicyResource {

  private final Callers callers;
  private final PolicyInForce policies;
  private final PolicyShelf shelf;
  private final Clock clock;

  PolicyResource(Callers callers, PolicyInForce policies, PolicyShelf shelf, Clock clock) {
    this.callers = callers;
    this.policies = policies;
    this.shelf = shelf;
    this.clock = clock;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public PolicyJson inForce() {
    requireMayRead();
    LocalDate today = policies.dayOf(clock.instant());
    return PolicyJson.of(
        policies.inForceOn(today),
        policies.nextAfter(today).map(VerifiedPolicy::version).orElse(null));
  }

  /** The signed document itself, as the office knows it. */
  @GET
  @Path("/table")
  @Produces("text/csv;charset=UTF-8")
  public byte[] table() {
    requireMayRead();
    return shelf.document(policies.inForceOn(policies.dayOf(clock.instant())));
  }

  private void requireMayRead() {
    if (!callers.current().may(Group.STAFF, Group.MANAGER, Group.MEASURE_OFFICER)) {
      throw Refusal.forbidden(
          "The policy is read by staff (groups): leave it to them. 規程は職員が読みます。");
    }
  }

  /** The policy as the contract has it. */
  record PolicyJson(
      String version,
      LocalDate effectiveFrom,
      String hash,
      List<ProofReport.TableSize> tables,
      long cases,
      int rows,
      List<ProofReport.Sentence> invariants,
      Instant verifiedAt,
      long verificationMillis,
      String nextVersion) {

    static PolicyJson of(VerifiedPolicy policy, String next) {
      ProofReport proof = policy.proof();
      return new PolicyJson(
          policy.version(),
          policy.from(),
          policy.hash(),
          proof.tables(),
          proof.situations(),
          proof.rows(),
          proof.invariants(),
          proof.at(),
          proof.took().toMillis(),
          next);
    }
  }
}
