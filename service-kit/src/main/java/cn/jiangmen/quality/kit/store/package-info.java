/** How aggregates are kept and listed beyond their own rows. */
package cn.jiangmen.quality.kit.store;
