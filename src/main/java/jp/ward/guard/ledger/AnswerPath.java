package jp.ward.guard.ledger;

/** A part of the way of an answer, or all of it, for {@link CommitProbe} to try. */
public interface AnswerPath {

  /**
   * Tries it and takes everything back.
   *
   * @throws RuntimeException where an answer would fail, too
   */
  void rehearse();
}
