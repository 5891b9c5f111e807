; SPDX-License-Identifier: Apache-2.0
; SRFI 64, test suites: the part that programs use, with one runner, which prints what failed and, at
; the end of the outermost group, how many tests passed.
(define-library (srfi 64)
  (import (scheme base) (scheme write))
  (export
   test-begin test-end test-group
   test-assert test-equal test-eqv test-eq test-approximate test-error
   test-skip test-expect-fail
   test-runner-current test-runner-pass-count test-runner-fail-count test-runner-skip-count
   test-runner-xpass-count test-runner-xfail-count test-runner-failures test-runner-reset)
  (begin
    (define-record-type test-runner
      (new-runner groups passes failures skips xpasses xfails skipped expected)
      test-runner?
      (groups groups set-groups!)           ; the names of the open groups, innermost first
      (passes passes set-passes!)
      (failures failures set-failures!)     ; lists (group name text ...), latest first
      (skips skips set-skips!)
      (xpasses xpasses set-xpasses!)        ; expected to fail, but passed
      (xfails xfails set-xfails!)           ; expected to fail, and did
      (skipped skipped set-skipped!)        ; the names of tests to skip
      (expected expected set-expected!))    ; the names of tests that are expected to fail

    (define (fresh-runner) (new-runner '() 0 '() 0 0 0 '() '()))
    (define runner (fresh-runner))

    (define (test-runner-current) runner)
    (define (test-runner-reset) (set! runner (fresh-runner)))

    (define (of arguments) (if (null? arguments) runner (car arguments)))
    (define (test-runner-pass-count . runner) (passes (of runner)))
    (define (test-runner-fail-count . runner) (length (failures (of runner))))
    (define (test-runner-skip-count . runner) (skips (of runner)))
    (define (test-runner-xpass-count . runner) (xpasses (of runner)))
    (define (test-runner-xfail-count . runner) (xfails (of runner)))
    ; Lists (group name text ...), where the texts say what was expected and what came.
    (define (test-runner-failures . runner) (reverse (failures (of runner))))

    (define (test-begin name . size)
      (set-groups! runner (cons name (groups runner))))

    (define (test-end . name)
      (let ((open (groups runner)))
        (cond ((null? open) (error "test-end: no group is open"))
              ((and (pair? name) (car name) (not (equal? (car name) (car open))))
               (error "test-end: another group is open:" (car open))))
        (set-groups! runner (cdr open))
        (when (null? (cdr open)) (print-summary (car open)))))

    (define (print-summary name)
      (display name)
      (display ": ")
      (display (passes runner))
      (display " passed, ")
      (display (length (failures runner)))
      (display " failed")
      (print-count (skips runner) " skipped")
      (print-count (xfails runner) " failed as expected")
      (print-count (xpasses runner) " passed unexpectedly")
      (newline))

    (define (print-count count what)
      (when (> count 0)
        (display ", ")
        (display count)
        (display what)))

    (define-syntax test-group
      (syntax-rules ()
        ((_ name form ...)
         (let ((group name))
           (test-begin group)
           (let () form ...)
           (test-end group)))))

    ; Of the specifiers of the SRFI only names are understood.
    (define (test-skip name) (set-skipped! runner (cons name (skipped runner))))
    (define (test-expect-fail name) (set-expected! runner (cons name (expected runner))))

    ; Runs one test: (check) returns #f when it passed, or a list of texts that say why not.
    (define (run-test name check)
      (if (member name (skipped runner))
          (set-skips! runner (+ (skips runner) 1))
          (let ((failure (guard (e (#t (list "raised" (describe e)))) (check)))
                (expected? (member name (expected runner))))
            (cond ((and failure expected?) (set-xfails! runner (+ (xfails runner) 1)))
                  (failure (report-failure name failure))
                  (expected? (set-xpasses! runner (+ (xpasses runner) 1)))
                  (else (set-passes! runner (+ (passes runner) 1)))))))

    (define (report-failure name texts)
      (let ((group (if (null? (groups runner)) "" (car (groups runner)))))
        (set-failures! runner (cons (cons group (cons name texts)) (failures runner)))
        (display "FAIL ")
        (display group)
        (display ": ")
        (display name)
        (for-each (lambda (text) (display " ") (display text)) texts)
        (newline)))

    (define (describe object)
      (if (error-object? object)
          (apply string-append
                 (written (error-object-message object))
                 (map (lambda (irritant) (string-append " " (written irritant)))
                      (error-object-irritants object)))
          (written object)))

    (define (written object)
      (let ((port (open-output-string)))
        (write object port)
        (get-output-string port)))

    (define (check-same same? expected thunk)
      (lambda ()
        (let ((actual (thunk)))
          (if (same? expected actual)
              #f
              (list "expected" (written expected) "got" (written actual))))))

    (define (close? error)
      (lambda (expected actual)
        (and (number? actual) (<= (- expected error) actual (+ expected error)))))

    ; Passes when the thunk raises something that is of the type: #t for anything, or a predicate.
    (define (check-error type thunk)
      (lambda ()
        ((call-with-current-continuation
          (lambda (leave)
            (with-exception-handler
             (lambda (object)
               (leave
                (lambda ()
                  (if (or (not (procedure? type)) (type object))
                      #f
                      (list "raised another thing" (describe object))))))
             (lambda ()
               (let ((actual (thunk)))
                 (lambda () (list "raised nothing, got" (written actual)))))))))))

    ; A test without a name is named by its text.
    (define-syntax test-assert
      (syntax-rules ()
        ((_ expression) (test-assert 'expression expression))
        ((_ name expression)
         (run-test name (lambda () (if expression #f (list "expected a true value, got #f")))))))

    (define-syntax test-equal
      (syntax-rules ()
        ((_ expected expression) (test-equal 'expression expected expression))
        ((_ name expected expression)
         (run-test name (check-same equal? expected (lambda () expression))))))

    (define-syntax test-eqv
      (syntax-rules ()
        ((_ expected expression) (test-eqv 'expression expected expression))
        ((_ name expected expression)
         (run-test name (check-same eqv? expected (lambda () expression))))))

    (define-syntax test-eq
      (syntax-rules ()
        ((_ expected expression) (test-eq 'expression expected expression))
        ((_ name expected expression)
         (run-test name (check-same eq? expected (lambda () expression))))))

    (define-syntax test-approximate
      (syntax-rules ()
        ((_ expected expression error) (test-approximate 'expression expected expression error))
        ((_ name expected expression error)
         (run-test name (check-same (close? error) expected (lambda () expression))))))

    (define-syntax test-error
      (syntax-rules ()
        ((_ expression) (test-error 'expression #t expression))
        ((_ type expression) (test-error 'expression type expression))
        ((_ name type expression)
         (run-test name (check-error type (lambda () expression))))))))
