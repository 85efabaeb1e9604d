package jp.ward.guard.ledger;

import java.util.function.UnaryOperator;

/**
 * An envelope in the chain.
 *
 * @param hash base64 of the envelope's SHA-256
 * @param mac base64 of HMAC-SHA-256(ledger key, the 32 bytes of the hash)
 */
record ChainLink(Envelope envelope, String hash, String mac) {

  static ChainLink of(Envelope envelope, UnaryOperator<byte[]> ledgerMac) {
    String hash = envelope.hash();
    return new ChainLink(envelope, hash, Digest.text(ledgerMac.apply(Digest.bytes(hash))));
  }

  /** Whether hash and MAC are those of this very envelope. */
  boolean isGenuine(UnaryOperator<byte[]> ledgerMac) {
    return envelope.isWellFormed() && equals(of(envelope, ledgerMac));
  }
}
