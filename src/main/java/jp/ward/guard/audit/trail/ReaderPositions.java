package jp.ward.guard.audit.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/**
 * How far findings and counts of referrals have come, beside the position of the trail and sealed
 * like it. Needs a running transaction.
 */
@ApplicationScoped
public class ReaderPositions {

  private final EntityManager entities;

  ReaderPositions(EntityManager entities) {
    this.entities = entities;
  }

  /** Waits until no other replica raises findings, and holds the turn until the commit. */
  public void raiseInTurn() {
    entities.find(PositionRow.class, PositionRow.OF_FINDINGS, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The last referral that was counted, by its entry. */
  public long referralsCounted() {
    return entities.find(PositionRow.class, PositionRow.OF_REFERRALS).entry;
  }

  /** Notes that all referrals up to an entry are counted. */
  public void countReferrals(long upTo) {
    entities.find(PositionRow.class, PositionRow.OF_REFERRALS).entry = upTo;
  }
}
