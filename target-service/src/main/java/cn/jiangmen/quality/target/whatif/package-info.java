/**
 * What would become of the numbers if certificates were other than they are: counted by the ledger's own statement, on copies
 * of what it would touch. Nothing is written that another session could see, and nobody waits for it.
 */
package cn.jiangmen.quality.target.whatif;
