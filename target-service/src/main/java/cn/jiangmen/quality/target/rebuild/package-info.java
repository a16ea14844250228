/** Counting everything anew beside the ledger in use, comparing, and switching, while reads and events go on. */
package cn.jiangmen.quality.target.rebuild;
