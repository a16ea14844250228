/** Signatures: compact JWS (RFC 7515), Ed25519 by default, SM2 with SM3 where national algorithms are asked for. */
package cn.jiangmen.quality.kit.signing;
