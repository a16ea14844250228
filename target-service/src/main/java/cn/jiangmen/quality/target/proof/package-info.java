/** The running self-proof: the ledger is recounted shard by shard on its own, what is found different is told, healed and audited. */
package cn.jiangmen.quality.target.proof;
