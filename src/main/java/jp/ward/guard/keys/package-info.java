/**
 * Holds the keys: reads and makes the key folder, computes keyed marks and MACs, seals content.
 *
 * <p>Door: {@link jp.ward.guard.keys.Keys}, {@link jp.ward.guard.keys.Frame}, {@link
 * jp.ward.guard.keys.SealedJson}, {@link jp.ward.guard.keys.KeyFolder}, {@link
 * jp.ward.guard.keys.RegisterId}. Knows: kernel. Never: business, key bytes in a message.
 *
 * <p>Held by: KeyFolderTest, KeysTest, FrameTest, SealedJsonTest.
 */
package jp.ward.guard.keys;
