package jp.ward.guard.audit;

/** The way of an answer through everything that it needs, for {@link CommitProbe} to try. */
public interface AnswerPath {

  /**
   * Goes the whole way of a question about nobody and takes it back.
   *
   * @throws RuntimeException where an answer would fail, too
   */
  void rehearse();
}
