# banci's front door: `make` lists what there is.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.PHONY: help demo test verify build lint format bench coverage install clean

# A login shell often does not know where the toolchain was unpacked.
export PATH := $(PATH):$(HOME)/.local/share/swiftly/bin:/opt/swift/usr/bin:/usr/local/swift/usr/bin
sources := Sources Tests Fuzz/Sources Fuzz/Package.swift Package.swift

help: ## 列出这些目标 (this list)
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: install ## 昆山一程：从空机器到文章 (the Kunshan journey, from an empty machine to the article)
	@deploy/demo.sh

test: install lint ## 安装、检查、编译、测试 (all that must pass before a commit)
	swift build --build-tests
	deploy/with-test-server.sh swift test

verify: install ## 长时间的检验，至多 90 分钟 (kill rounds, races and fuzzing; 90 minutes at most)
	swift build --build-tests
	BANCI_VERIFY=1 deploy/with-test-server.sh timeout --foreground 60m swift test
	timeout --foreground 30m deploy/fuzz.sh 600

build: install ## 编译发布版 (the release build: .build/release/banci)
	swift build -c release --product banci

lint: ## 检查代码样式 (changes nothing)
	swift format lint --strict -r $(sources)
	@for script in deploy/*.sh .ci/run; do bash -n "$$script"; done

format: ## 整理代码样式 (rewrites the sources)
	swift format -i -r $(sources)

bench: install ## 测量速度 (measures; nothing here passes or fails)
	swift build -c release --product banci
	swift build -c release --product Benchmarks
	deploy/with-test-server.sh .build/release/Benchmarks

coverage: install ## 测试覆盖率及其下限 (line coverage by target, with its floors)
	@deploy/coverage.sh

install: ## 安装缺少的软件 (Debian packages that are missing; asks for root only then)
	@deploy/install.sh

clean: ## 删除编译结果和演示 (removes what builds and the demonstration made)
	@deploy/demo.sh clean
	rm -rf .build .test Fuzz/.build
