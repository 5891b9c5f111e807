; Permutations, combinations and subsets, each as the recursion that defines it; and then a puzzle
; that is solved by trying them all, in the manner of Peter Norvig's notebooks: TO + GO = OUT,
; where every letter is another digit.

(define (show label value)
  (display label)
  (display ": ")
  (display value)
  (newline))

(define (each action items)
  (if (pair? items)
      (begin
        (action (car items))
        (each action (cdr items)))))

(define (keep good? items)
  (if (null? items)
      '()
      (if (good? (car items))
          (cons (car items) (keep good? (cdr items)))
          (keep good? (cdr items)))))

(define (append-map f items)
  (apply append (map f items)))

(define (without x items)
  (keep (lambda (item) (not (equal? item x))) items))

; All ways to put n of the items in a row: any of them first, and then the others.
(define (arrangements items n)
  (if (= n 0)
      '(())
      (append-map
        (lambda (first)
          (map (lambda (others) (cons first others))
               (arrangements (without first items) (- n 1))))
        items)))

(define (permutations items)
  (arrangements items (length items)))

; All ways to choose n of them: those with the first one, and those without.
(define (combinations items n)
  (if (= n 0)
      '(())
      (if (null? items)
          '()
          (append (map (lambda (others) (cons (car items) others))
                       (combinations (cdr items) (- n 1)))
                  (combinations (cdr items) n)))))

(define (subsets items)
  (if (null? items)
      '(())
      (let ((others (subsets (cdr items))))
        (append others
                (map (lambda (subset) (cons (car items) subset)) others)))))

(show "permutations of a b c" (permutations '(a b c)))
(show "two of four in a row" (arrangements '(a b c d) 2))
(show "three of five" (combinations '(a b c d e) 3))
(show "subsets of x y z" (subsets '(x y z)))
(newline)

(define (numbers from to)
  (if (> from to)
      '()
      (cons from (numbers (+ from 1) to))))

; Pascal's triangle counts combinations.
(each (lambda (n)
        (show n (map (lambda (k) (length (combinations (numbers 1 n) k)))
                     (numbers 0 n))))
      (numbers 0 7))
(newline)

; --- the puzzle: digits are given to t, o, g and u in this order

(define (number digits value)
  (if (null? digits)
      value
      (number (cdr digits) (+ (* 10 value) (car digits)))))

(define (solves? t o g u)
  (if (= t 0)
      #f
      (if (= g 0)
          #f
          (if (= o 0)
              #f
              (= (+ (number (list t o) 0) (number (list g o) 0))
                 (number (list o u t) 0))))))

(define solutions
  (keep (lambda (digits) (apply solves? digits))
        (arrangements (numbers 0 9) 4)))

(show "TO + GO = OUT, t o g u" solutions)
(each (lambda (digits)
        (let ((t (car digits))
              (o (car (cdr digits)))
              (g (car (cdr (cdr digits))))
              (u (car (cdr (cdr (cdr digits))))))
          (display (number (list t o) 0))
          (display " + ")
          (display (number (list g o) 0))
          (display " = ")
          (display (number (list o u t) 0))
          (newline)))
      solutions)
