/** 一单: the list of items that may be checked at random (随机抽查事项清单), each with its basis in law. */
package cn.jiangmen.quality.supervision.items;
