; SPDX-License-Identifier: Apache-2.0
(import (scheme base) (scheme eval) (scheme write) (srfi 64))
(test-begin "4.3 Macros")

; 4.3.1 Binding constructs for syntactic keywords
(test-eq 'now
  (let-syntax ((given-that (syntax-rules ()
                             ((_ test stmt1 stmt2 ...) (if test (begin stmt1 stmt2 ...))))))
    (let ((if #t))
      (given-that if (set! if 'now))
      if)))
(test-eq 'outer
  (let ((x 'outer))
    (let-syntax ((m (syntax-rules () ((m) x))))
      (let ((x 'inner))
        (m)))))
(test-eqv 7
  (letrec-syntax
      ((my-or (syntax-rules ()
                ((my-or) #f)
                ((my-or e) e)
                ((my-or e1 e2 ...) (let ((temp e1)) (if temp temp (my-or e2 ...)))))))
    (let ((x #f) (y 7) (temp 8) (let odd?) (if even?))
      (my-or x (let temp) (if y) y))))
(test-equal "let-syntax does not see itself, letrec-syntax does" '(outer inner)
  (let-syntax ((m (syntax-rules () ((_) 'outer))))
    (list (let-syntax ((m (syntax-rules () ((_ x) 'inner) ((_) 'wrong)))
                       (n (syntax-rules () ((_) (m)))))
            (n))
          (letrec-syntax ((m (syntax-rules () ((_) 'inner)))
                          (n (syntax-rules () ((_) (m)))))
            (n)))))
(test-equal "a macro may use itself" '(3 2 1)
  (letrec-syntax ((rev (syntax-rules ()
                         ((_ () done) (quote done))
                         ((_ (a . rest) done) (rev rest (a . done))))))
    (rev (1 2 3) ())))

; 4.3.2 Pattern language
(define-syntax be-like-begin
  (syntax-rules ()
    ((be-like-begin name)
     (define-syntax name
       (syntax-rules ()
         ((name expr (... ...)) (begin expr (... ...))))))))
(be-like-begin sequence)
(test-eqv "(... ...) is a literal ellipsis" 4 (sequence 1 2 3 4))
(test-eq "=> is bound here, so it is no literal of cond" 'ok (let ((=> #f)) (cond (#t => 'ok))))
(define-syntax tail-pattern
  (syntax-rules () ((_ a ... b c) (list 'c 'b '(a ...)))))
(test-equal "a tail after an ellipsis" '(4 3 (1 2)) (tail-pattern 1 2 3 4))
(test-equal "where the ellipsis matches nothing" '(2 1 ()) (tail-pattern 1 2))
(define-syntax dotted-tail
  (syntax-rules () ((_ a ... b . c) '((a ...) b c))))
(test-equal "a dotted tail after an ellipsis" '((1 2) 3 4) (dotted-tail 1 2 3 . 4))
(test-equal "which is the empty list here" '((1 2) 3 ()) (dotted-tail 1 2 3))
(define-syntax middle
  (syntax-rules () ((_ (first middle ... last) ...) '((first ...) (last ...) (middle ... ...)))))
(test-equal "an ellipsis in the middle, and two in a row" '((1 5 7) (4 6 8) (2 3))
  (middle (1 2 3 4) (5 6) (7 8)))
(define-syntax in-vector
  (syntax-rules () ((_ #(a b ...)) (list 'a '#(b ...))) ((_ other) 'no-vector)))
(test-equal "a vector pattern" '(1 #(2 3)) (in-vector #(1 2 3)))
(test-equal "which must be a vector" 'no-vector (in-vector (1 2 3)))
(test-equal "and long enough" 'no-vector (in-vector #()))
(define-syntax vector-middle
  (syntax-rules () ((_ #(a ... z)) '(z a ...))))
(test-equal "a vector pattern with a tail" '(3 1 2) (vector-middle #(1 2 3)))
(define-syntax my-let
  (syntax-rules ()
    ((_ ((name value) ...) body ...) ((lambda (name ...) body ...) value ...))
    ((_ tag ((name value) ...) body ...)
     ((letrec ((tag (lambda (name ...) body ...))) tag) value ...))))
(test-eqv 3 (my-let ((a 1) (b 2)) (+ a b)))
(test-eqv 120 (my-let fact ((n 5)) (if (= n 0) 1 (* n (fact (- n 1))))))
(define-syntax my-let*
  (syntax-rules ()
    ((_ () body ...) (let () body ...))
    ((_ ((x v) . rest) body ...) (let ((x v)) (my-let* rest body ...)))))
(test-eqv 6 (my-let* ((a 1) (b (+ a 1)) (c (* b 3))) c))
(define-syntax flatten
  (syntax-rules () ((_ ((a b ...) ...) ...) '(a ... ... (b ... ... ...)))))
(test-equal "depth three" '(1 4 6 (2 3 5)) (flatten ((1 2 3) (4 5)) ((6))))
(define-syntax pairs
  (syntax-rules () ((_ (key value ...) ...) '((key (key value) ...) ...))))
(test-equal "a variable of lesser depth is repeated" '((a (a 1) (a 2)) (b (b 3)))
  (pairs (a 1 2) (b 3)))
(define-syntax with-each
  (syntax-rules () ((_ x y ...) '((x y) ...))))
(test-equal '((1 2) (1 3)) (with-each 1 2 3))
(define-syntax literals
  (syntax-rules ()
    ((_ 1) 'one) ((_ "two") 'two) ((_ #\3) 'three) ((_ #t) 'true) ((_ ()) 'empty) ((_ x) 'other)))
(test-equal "data in patterns are compared by equal?" '(one two three true empty other other)
  (list (literals 1) (literals "two") (literals #\3) (literals #t) (literals ())
        (literals 2) (literals 1.0)))
(define-syntax underscore
  (syntax-rules () ((_ _ _ x) 'x)))
(test-eq "underscore matches anything, any number of times" 'c (underscore a b c))
(define-syntax no-arguments
  (syntax-rules () ((_) 'none) ((_ . x) 'x)))
(test-equal "a dotted variable takes the rest" '(none (1 2)) (list (no-arguments) (no-arguments 1 2)))
(define-syntax constant-vector (syntax-rules () ((_ a ...) #(a ... end))))
(test-equal "a vector template" #(1 2 end) (constant-vector 1 2))
(define-syntax dotted-template (syntax-rules () ((_ a b ...) '(b ... . a))))
(test-equal "a dotted template" '(2 3 . 1) (dotted-template 1 2 3))

; Custom ellipsis
(define-syntax my-list
  (syntax-rules ::: ()
    ((_ x :::) (list x :::))))
(test-equal "another ellipsis" '(1 2 3) (my-list 1 2 3))
(define-syntax dots
  (syntax-rules ::: ()
    ((_ x ...) '(x ...))))
(test-equal "then ... is an ordinary variable" '(1 2) (dots 1 2))
(define-syntax define-variadic
  (syntax-rules ::: ()
    ((_ name op) (define-syntax name (syntax-rules () ((_ x ...) (op x ...)))))))
(define-variadic add +)
(test-eqv "which makes macros that define macros readable" 6 (add 1 2 3))
(define-syntax ellipsis-literal
  (syntax-rules (...)
    ((_ ...) 'dots) ((_ x) 'other)))
(test-equal "... as a literal matches itself" '(dots other) (list (ellipsis-literal ...) (ellipsis-literal 1)))
(define-syntax escaped (syntax-rules () ((_ a) '(a (... ...) (... (a ...))))))
(test-equal "(... template) takes ... as it is" '(1 ... (1 ...)) (escaped 1))
(define-syntax underscore-literal
  (syntax-rules (_) ((x _) 'underscore) ((x y) 'other)))
(test-equal "_ as a literal matches itself" '(underscore other)
  (list (underscore-literal _) (underscore-literal z)))

; Literals
(define-syntax arrow
  (syntax-rules (=> to) ((_ a => b) '(arrow a b)) ((_ a to b) '(to a b)) ((_ a b c) '(none a b c))))
(test-equal '(arrow 1 2) (arrow 1 => 2))
(test-equal '(to 1 2) (arrow 1 to 2))
(test-equal '(none 1 from 2) (arrow 1 from 2))
(test-equal "a local variable of that name is not the literal" '(none 1 to 2) (let ((to 5)) (arrow 1 to 2)))
(test-equal "nor is => when it is bound here" '(none 1 => 2) (let ((=> 5)) (arrow 1 => 2)))
(define-syntax like-else (syntax-rules (else) ((_ else) 'else) ((_ x) 'other)))
(test-equal '(else other) (list (like-else else) (let ((else 1)) (like-else else))))
(test-eq "a shadowed else is a test" 'second (let ((else #f)) (cond (else 'first) (#t 'second))))
(test-eq "a shadowed else in case is no default" 'unmatched
  (let ((r 'unmatched)) (let ((else #f)) (cond (else (set! r 'matched)))) r))

; Hygiene
(define-syntax swap!
  (syntax-rules () ((_ a b) (let ((tmp a)) (set! a b) (set! b tmp)))))
(test-equal "a temporary of the macro is not that of its user" '(2 1)
  (let ((tmp 1) (other 2)) (swap! tmp other) (list tmp other)))
(define-syntax my-if (syntax-rules () ((_ c a b) (cond (c a) (else b)))))
(test-eq "else shadowed at the use" 'b (let ((else #f)) (my-if #f 'a 'b)))
(test-eq "if shadowed at the use" 'b (let ((if list)) (my-if #f 'a 'b)))
(test-eq "cond shadowed at the use" 'b (let ((cond list)) (my-if #f 'a 'b)))
(test-eqv "let shadowed at the use" 3 (let ((let list)) (my-let ((a 1) (b 2)) (+ a b))))
(test-equal "quote shadowed at the use" '(1 2) (let ((quote -)) (dots 1 2)))
(test-equal "begin shadowed at the use" 4 (let ((begin list)) (sequence 1 2 3 4)))
(define secret 'definition)
(define-syntax get-secret (syntax-rules () ((_) secret)))
(test-eq "a free name means what it meant at the definition" 'definition
  (let ((secret 'use)) (get-secret)))
(test-eq "also when it is assigned to later" 'changed
  (begin (set! secret 'changed) (get-secret)))
(define-syntax loop-until
  (syntax-rules () ((_ var test body ...)
                    (let loop ((var 0)) (if test var (begin body ... (loop (+ var 1))))))))
(test-eqv "the macro's loop is not the user's" 3
  (let ((loop (lambda (x) 'wrong))) (loop-until i (= i 3) (loop i))))
(define-syntax my-or2 (syntax-rules () ((_ a b) (let ((t a)) (if t t b)))))
(test-eqv 5 (let ((t 5)) (my-or2 #f t)))
(define-syntax twice (syntax-rules () ((_ e) (let ((x 1)) (+ x e (let ((x 10)) (+ x e)))))))
(test-eqv "two levels of the same name" 211 (let ((x 100)) (twice x)))
(define-syntax bind-x (syntax-rules () ((_ x e) (let ((x 42)) e))))
(test-eqv "a name that the user gives is bound for the user" 42 (bind-x y y))
(define-syntax hidden (syntax-rules () ((_ e) (let ((it 42)) e))))
(test-eqv "a name of the macro is not" 1 (let ((it 1)) (hidden it)))
(define-syntax define-getter
  (syntax-rules () ((_ name value) (begin (define stored value) (define (name) stored)))))
(test-equal "names defined by a template do not clash in a body" '(1 2)
  (let () (define-getter one 1) (define-getter two 2) (list (one) (two))))
(define-syntax make-adder
  (syntax-rules () ((_ n) (lambda (x) (+ x n)))))
(test-eqv "an argument that is named like the macro's parameter" 11 (let ((x 10)) ((make-adder x) 1)))
(define-syntax nested
  (syntax-rules ()
    ((_ (x ...)) (nested "with temporaries" (x ...) ()))
    ((_ "with temporaries" () ((x t) ...)) (let ((t x) ...) (list t ...)))
    ((_ "with temporaries" (y . rest) (done ...)) (nested "with temporaries" rest (done ... (y temp))))))
(test-equal "generated temporaries are distinct" '(1 2 3) (nested (1 2 3)))
(define-syntax while
  (syntax-rules () ((_ test body ...) (let loop () (when test body ... (loop))))))
(test-eqv "nested uses of one macro" 12
  (let ((i 0) (n 0))
    (while (< i 3)
      (let ((j 0)) (while (< j 4) (set! n (+ n 1)) (set! j (+ j 1))))
      (set! i (+ i 1)))
    n))
(define-syntax quoted (syntax-rules () ((_ x) (quote x))))
(test-equal "quoting gives plain symbols back" '(a b (c . d) #(e)) (quoted (a b (c . d) #(e))))
(define-syntax quote-own (syntax-rules () ((_) 'own)))
(test-eq "also those that the template brings" 'own (quote-own))
(define-syntax sym=? (syntax-rules () ((_ x) (eq? 'x 'temp))))
(test-assert (sym=? temp))

; Macros that define macros
(define-syntax define-constant-macro
  (syntax-rules () ((_ name value) (define-syntax name (syntax-rules () ((_) value))))))
(define-constant-macro five 5)
(test-eqv 5 (five))
(define-syntax define-literal-matcher
  (syntax-rules ()
    ((_ name word) (define-syntax name (syntax-rules (word) ((_ word) #t) ((_ other) #f))))))
(define-literal-matcher foo? foo)
(test-equal "a literal handed through" '(#t #f) (list (foo? foo) (foo? bar)))
(test-eqv "a macro defined in a body" 3
  (let () (define-syntax inc (syntax-rules () ((_ x) (+ x 1)))) (inc 2)))
(test-eqv "that expands into definitions" 30
  (let ()
    (define-syntax def (syntax-rules () ((_ n v) (define n v))))
    (def a 10)
    (def b 20)
    (+ a b)))
(test-eqv "a body macro may be used before a later definition" 8
  (let ()
    (define-syntax call-later (syntax-rules () ((_) (later))))
    (define (use) (call-later))
    (define (later) 8)
    (use)))
(test-eq "a local macro shadows a global procedure" 'macro
  (let-syntax ((car (syntax-rules () ((_ x) 'macro)))) (car '(1))))
(test-eq "a local variable shadows a macro" 'variable
  (let ((swap! (lambda (a b) 'variable))) (swap! 1 2)))
(define-syntax my-define (syntax-rules () ((_ name value) (define name value))))
(my-define defined-by-macro 77)
(test-eqv "a macro that defines at the top level" 77 defined-by-macro)

; Continuation passing macros: the macro gets another macro to call with its result
(define-syntax reverse-into
  (syntax-rules ()
    ((_ (k ...) () done) (k ... done))
    ((_ k (a . rest) (done ...)) (reverse-into k rest (a done ...)))))
(test-equal '(3 2 1) (reverse-into (quote) (1 2 3) ()))
; Symbol equality by a macro made for the purpose
(define-syntax same-name?
  (syntax-rules ()
    ((_ a b yes no)
     (let-syntax ((test (syntax-rules (a) ((_ a) yes) ((_ other) no)))) (test b)))))
(test-equal '(same different) (list (same-name? x x 'same 'different) (same-name? x y 'same 'different)))

; 4.3.3 Errors are signalled when the form is reached
(define-syntax simple-let
  (syntax-rules ()
    ((_ (head ... ((x . y) val) . tail) body1 body2 ...)
     (syntax-error "expected an identifier but got" (x . y)))
    ((_ ((name val) ...) body1 body2 ...)
     ((lambda (name ...) body1 body2 ...) val ...))))
(test-eqv 3 (simple-let ((a 1) (b 2)) (+ a b)))

; Names that a macro brings in at the top level
(define-syntax define-counter
  (syntax-rules ()
    ((_ name) (begin (define count 0) (define (name) (set! count (+ count 1)) count)))))
(define count 'the-program)
(define-counter tick)
(define-counter tock)
(test-equal "each expansion has its own variable" '(1 2 1) (let* ((a (tick)) (b (tick))) (list a b (tock))))
(test-eq "and leaves the program's alone" 'the-program count)
(define-syntax define-answer (syntax-rules () ((_ value) (define the-answer value))))
(define-answer 41)
(define-answer 42)
(test-eqv "a name that the program does not define means the latest" 42 the-answer)
(define the-answer 'mine)
(test-eq 'mine the-answer)
(define-syntax define-twice
  (syntax-rules () ((_ name) (begin (define (name x) (helper x)) (define (helper x) (list 'name x))))))
(define-twice first-name)
(define-twice second-name)
(test-equal "a name that is used before it is defined" '((first-name 1) (second-name 2))
  (list (first-name 1) (second-name 2)))
(define-syntax define-box-type
  (syntax-rules ()
    ((_ make get) (begin (define (get b) (contents b)) (define-record-type box (make value) box? (value contents))))))
(define-box-type make-red red-value)
(define-box-type make-blue blue-value)
(test-equal "a record type" '(1 2) (list (red-value (make-red 1)) (blue-value (make-blue 2))))
(test-error "each has its own" error-object? (red-value (make-blue 2)))
(define-syntax jabberwocky
  (syntax-rules ()
    ((_ hatter)
     (begin (define march-hare 42) (define-syntax hatter (syntax-rules () ((_) march-hare)))))))
(jabberwocky mad-hatter)
(test-eqv "a macro that defines a variable and a macro" 42 (mad-hatter))

; Patterns and templates
(define-syntax rotate (syntax-rules () ((_ (a b ...) ...) '((b ... a) ...))))
(test-equal "lists of lists" '((2 3 1) (4) ()) (let ((all (rotate (1 2 3) (4)))) (append all '(()))))
(define-syntax with-each (syntax-rules () ((_ (k v ...) ...) '(((k v) ...) ...))))
(test-equal "a variable under more ellipses than in its pattern" '(((a 1) (a 2)) ((b 3)))
  (with-each (a 1 2) (b 3)))
(define-syntax rest-of (syntax-rules () ((_ a b ...) '(b ...))))
(test-equal "a tail as it is" '(2 3) (rest-of 1 2 3))
(define-syntax count-args (syntax-rules (_) ((x _) 'underscore) ((x y) 'one) ((x . y) 'other)))
(test-equal "_ as a literal" '(underscore one other) (list (count-args _) (count-args 1) (count-args)))
(define-syntax long-reverse
  (syntax-rules () ((_ () done) 'done) ((_ (a b ...) (c ...)) (long-reverse (b ...) (a c ...)))))
(test-equal '(5 4 3 2 1) (long-reverse (1 2 3 4 5) ()))

; Mistakes are found where the macro is defined
(define (definition-error rules)
  (guard (e (#t 'wrong)) (eval (list 'define-syntax 'm rules) (environment '(scheme base))) 'fine))
(test-eq "a sound macro" 'fine (definition-error '(syntax-rules () ((_ (a b ...) ...) '((a b ...) ...)))))
(for-each
 (lambda (rules) (test-eq 'wrong (definition-error rules)))
 '((syntax-rules () ((_ a ...) a))
   (syntax-rules () ((_ a) (a ...)))
   (syntax-rules () ((_ (a ...) ...) (a ...)))
   (syntax-rules () ((_ a a) a))
   (syntax-rules () ((_ a ... b ...) a))
   (syntax-rules () ((_ ...) 1))
   (syntax-rules () ((_ a) (... ... a)))
   (syntax-rules (1) ((_ a) a))
   (syntax-rules () (a a))))

(test-end)
