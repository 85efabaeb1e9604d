/**
 * Holds the keys: reads and makes the key folder, computes keyed marks and MACs, seals content.
 *
 * <p>Door: {@link Keys}, {@link Frame}, {@link SealedJson}, {@link KeyFolder}, {@link RegisterId}.
 * Knows: kernel. Never: business, key bytes in a message.
 *
 * <p>Held by: KeyFolderTest, KeysTest, FrameTest, SealedJsonTest.
 */
package jp.ward.guard.keys;
